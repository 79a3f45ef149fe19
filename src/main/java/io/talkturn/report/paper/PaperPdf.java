package io.talkturn.report.paper;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.Version;
import io.talkturn.report.Table;
import io.talkturn.report.Transcript;
import io.talkturn.report.Transcript.Turn;
import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** A paper as PDF: text that can be selected and searched, fonts inside. Pages are written as they are filled. */
final class PaperPdf {
    private static final float SIDE = 48;
    private static final float TOP = 54;
    private static final float BOTTOM = 58;

    /** Less room at the end of a page is left, so that a heading does not stand there alone. */
    private static final float LEAST_ROOM = 100;

    /** So many talkturns are set before the pages that they fill are written. */
    private static final int STEP = 25;

    private final Paper paper;
    private final PaperLook look;
    private final PaperFonts fonts;
    private final PdfText text;
    private final PdfPages pages;

    PaperPdf(Paper paper, PaperLook look, PaperFonts fonts) {
        this.paper = paper;
        this.look = look;
        this.fonts = fonts;
        this.text = new PdfText(fonts);
        this.pages = new PdfPages(text, paper, look);
    }

    /** How many pages were written. */
    int pages() {
        return pages.count();
    }

    void writeTo(OutputStream out, Progress progress) {
        PaperSize size = look.size();
        Document document = new Document(new Rectangle(size.width(), size.height()), SIDE, SIDE, TOP, BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPageEvent(pages);
        document.addTitle(PlainText.line(paper.title()));
        document.addCreator("Talkturn " + Version.current());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        new PdfFront(paper, look, text).addTo(document);
        int done = 0;
        for (int c = 0; c < paper.size(); c++) {
            done += conversation(document, writer, paper.transcript(c), progress, done);
        }
        back(document, writer);
        document.close();
    }

    private int conversation(
            Document document, PdfWriter writer, Transcript transcript, Progress progress, int before) {
        requireRoom(document, writer);
        outline(writer, transcript.title());
        PdfTurns turns = new PdfTurns(text, look, document.right() - document.left());
        PdfPTable table = turns.table(transcript, paper.columns(), paper.size() > 1);
        table.setComplete(false);
        progress.step("Setting pages", before, paper.talkturns());
        int done = 0;
        for (Turn turn : transcript.turns()) {
            turns.add(table, turn);
            if (++done % STEP == 0) {
                progress.step("Setting pages", before + done, paper.talkturns());
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
        return done;
    }

    private void back(Document document, PdfWriter writer) {
        for (Table table : paper.tables()) {
            requireRoom(document, writer);
            new PdfTable(text).addTo(document, table);
        }
        PdfText.Ink muted = PdfText.Ink.of(PdfInk.SMALL, PdfInk.MUTED);
        for (String note : fonts.missing()) {
            Paragraph paragraph = text.paragraph(text.phrase(note, muted));
            paragraph.setSpacingBefore(6);
            document.add(paragraph);
        }
    }

    private static void requireRoom(Document document, PdfWriter writer) {
        if (writer.getVerticalPosition(true) - document.bottom() < LEAST_ROOM) {
            document.newPage();
        }
    }

    private static void outline(PdfWriter writer, String title) {
        float here = writer.getVerticalPosition(true);
        String line = PlainText.line(title);
        new PdfOutline(writer.getDirectContent().getRootOutline(), new PdfDestination(PdfDestination.FITH, here), line);
    }
}
