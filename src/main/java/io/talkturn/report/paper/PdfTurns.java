package io.talkturn.report.paper;

import io.talkturn.evaluation.Bucket;
import io.talkturn.report.Transcript;
import io.talkturn.report.Transcript.Side;
import io.talkturn.report.Transcript.Turn;
import io.talkturn.report.TranscriptHtml.Style;
import java.util.List;
import java.util.stream.Collectors;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The talkturns of a conversation as rows: number, what was said, labels; two runs have a column each, labels below the text. */
final class PdfTurns {
    private static final float NUMBER = 34;
    private static final float LABELS = 92;
    private static final float INDENT = 16;
    private static final PdfText.Ink NAME = PdfText.Ink.of(PdfInk.SMALL + 0.5f, PdfInk.MUTED);
    private static final PdfText.Ink HEAD = PdfText.Ink.of(PdfInk.SMALL, PdfInk.MUTED);

    private final PdfText text;
    private final PaperLook look;
    private final float width;

    PdfTurns(PdfText text, PaperLook look, float width) {
        this.text = text;
        this.look = look;
        this.width = width;
    }

    /**
     * A table with its heads, which are repeated on every page, and no talkturn yet.
     *
     * @param isTitled whether the title of the conversation stands there: that of the only one stands above already
     */
    PdfPTable table(Transcript transcript, List<String> runs, boolean isTitled) {
        boolean isPair = runs.size() > 1;
        float half = (width - NUMBER) / 2;
        PdfPTable table = new PdfPTable(
                isPair ? new float[] {NUMBER, half, half} : new float[] {NUMBER, width - NUMBER - LABELS, LABELS});
        table.setWidthPercentage(100);
        table.setSpacingBefore(10);
        Phrase title = PdfText.phrase(PdfInk.SIZE);
        if (isTitled) {
            text.add(
                    title,
                    transcript.title() + "   ",
                    PdfText.Ink.of(PdfInk.SIZE + 1.5f, PdfInk.TEXT).bold());
        }
        text.add(title, PaperWords.heading(transcript), HEAD);
        PdfPCell head = cell(title);
        head.setColspan(3);
        PdfText.direct(head, transcript.title());
        table.addCell(head);
        table.addCell(ruled(text.phrase("", HEAD)));
        if (isPair) {
            runs.forEach(run -> table.addCell(ruled(text.phrase(run, HEAD.bold()))));
        } else {
            table.addCell(ruled(text.phrase("", HEAD)));
            PdfPCell labels = ruled(text.phrase(runs.isEmpty() ? "label" : "true, predicted", HEAD));
            labels.setHorizontalAlignment(Element.ALIGN_RIGHT);
            table.addCell(labels);
        }
        table.setHeaderRows(2);
        return table;
    }

    /** Adds a talkturn. */
    void add(PdfPTable table, Turn turn) {
        PdfPCell number = cell(text.phrase(String.valueOf(turn.number()), NAME));
        number.setHorizontalAlignment(Element.ALIGN_RIGHT);
        number.setPaddingRight(9);
        table.addCell(number);
        boolean isPair = turn.sides().size() > 1;
        for (Side side : turn.sides()) {
            table.addCell(said(turn, side, isPair));
        }
        if (!isPair) {
            PdfPCell labels = cell(labels(turn.sides().getFirst(), ""));
            labels.setHorizontalAlignment(Element.ALIGN_RIGHT);
            table.addCell(labels);
        }
    }

    private PdfPCell said(Turn turn, Side side, boolean isPair) {
        Phrase phrase = PdfText.phrase(look.style() == Style.SHADE ? PdfInk.SIZE : PdfInk.SIZE * 1.2f);
        if (!turn.speaker().name().isEmpty()) {
            text.add(phrase, turn.speaker().name() + "  ", NAME);
        }
        text.add(phrase, side.pieces(), look.style());
        if (isPair) {
            text.newLine(phrase);
            phrase.addAll(labels(side, ", predicted "));
        }
        if (look.windows() && !side.window().isEmpty()) {
            text.newLine(phrase);
            text.add(phrase, window(side), HEAD);
        }
        PdfPCell cell = cell(phrase);
        boolean isIndented = !isPair && turn.speaker().number() % 2 == 1;
        cell.setPaddingLeft(isIndented ? INDENT : 2);
        cell.setPaddingRight(isPair ? 8 : 2);
        PdfText.direct(cell, side.text());
        return cell;
    }

    private Phrase labels(Side side, String between) {
        Phrase phrase = PdfText.phrase(PdfInk.SMALL + 0.5f);
        text.add(phrase, side.truth(), PdfText.Ink.of(NAME.size(), PdfInk.TEXT).bold());
        if (!side.prediction().isEmpty()) {
            if (between.isBlank()) {
                text.newLine(phrase);
            } else {
                text.add(phrase, between, NAME);
            }
            text.add(
                    phrase,
                    side.prediction() + (side.isError() ? " ×" : ""),
                    PdfText.Ink.of(NAME.size(), side.isError() ? PdfInk.BAD : PdfInk.MUTED));
        }
        return phrase;
    }

    /** In one line: which talkturns weighed more than the mean, and the three tasks that weighed most. */
    private static String window(Side side) {
        String turns = side.window().stream()
                .filter(earlier -> earlier.weight().bucket() != Bucket.NONE)
                .map(earlier ->
                        earlier.number() + " " + earlier.weight().bucket().letter())
                .collect(Collectors.joining(", "));
        String tasks = WindowWords.tasks(side);
        return "looked at "
                + PaperSetting.count(side.window().size(), side.window().size(), "talkturn")
                + (turns.isEmpty() ? "" : ", most at " + turns) + (tasks.isEmpty() ? "" : "; tasks " + tasks);
    }

    private static PdfPCell ruled(Phrase phrase) {
        PdfPCell cell = cell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(PdfInk.LINE);
        return cell;
    }

    private static PdfPCell cell(Phrase phrase) {
        PdfPCell cell = PdfText.cell(phrase);
        cell.setPadding(2);
        cell.setPaddingBottom(3.5f);
        return cell;
    }
}
