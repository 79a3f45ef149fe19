package io.talkturn.report.paper;

import io.talkturn.evaluation.Bucket;
import io.talkturn.report.TranscriptHtml;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** What stands before the first conversation: title, settings, legend. */
final class PdfFront {
    private static final float TITLE = 15;
    private static final float LEGEND = 8.5f;

    private final Paper paper;
    private final PaperLook look;
    private final PdfText text;

    PdfFront(Paper paper, PaperLook look, PdfText text) {
        this.paper = paper;
        this.look = look;
        this.text = text;
    }

    void addTo(Document document) {
        document.add(text.paragraph(
                text.phrase(title(), PdfText.Ink.of(TITLE, PdfInk.TEXT).bold())));
        document.add(settings());
        if (paper.isShaded()) {
            document.add(scale());
            legend(document, TranscriptHtml.legend(look.style()) + " " + TranscriptHtml.borders());
        }
        legend(document, PaperWords.labels(paper));
    }

    private String title() {
        String line = PlainText.line(paper.title());
        return line.isEmpty() ? "Transcript" : line;
    }

    private PdfPTable settings() {
        PdfPTable table = new PdfPTable(new float[] {1, 6});
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        table.setSpacingAfter(6);
        for (PaperSetting setting : paper.settings()) {
            table.addCell(plain(text.phrase(setting.name(), PdfText.Ink.of(LEGEND, PdfInk.MUTED))));
            table.addCell(plain(text.phrase(setting.value(), PdfText.Ink.of(LEGEND, PdfInk.TEXT))));
        }
        return table;
    }

    private Paragraph scale() {
        Phrase phrase = PdfText.phrase(PdfInk.size(Bucket.HIGH));
        for (Bucket bucket : Bucket.values()) {
            text.add(phrase, bucket.name().toLowerCase(Locale.ROOT), PdfText.word(bucket, look.style()));
            text.add(phrase, "    ", PdfText.Ink.of(PdfInk.SIZE, PdfInk.TEXT));
        }
        return text.paragraph(phrase);
    }

    private void legend(Document document, String sentence) {
        Paragraph paragraph = text.paragraph(text.phrase(sentence, PdfText.Ink.of(LEGEND, PdfInk.MUTED)));
        paragraph.setSpacingAfter(4);
        document.add(paragraph);
    }

    private static PdfPCell plain(Phrase phrase) {
        PdfPCell cell = PdfText.cell(phrase);
        cell.setPadding(0.5f);
        return cell;
    }
}
