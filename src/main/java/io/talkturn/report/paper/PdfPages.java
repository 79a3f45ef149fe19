package io.talkturn.report.paper;

import io.talkturn.report.TranscriptHtml.Style;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What stands at the head and the foot of every page: a page that is copied alone still says what it is. */
final class PdfPages extends PdfPageEventHelper {
    private static final int LONGEST_TITLE = 70;
    private static final float DOWN = 26;
    private static final float UP = 18;
    private static final float TOTAL_WIDTH = 30;
    private static final PdfText.Ink INK = PdfText.Ink.of(PdfInk.SMALL, PdfInk.MUTED);

    private final PdfText text;
    private final String title;
    private final String foot;
    private @Nullable PdfTemplate total;
    private int pages;

    PdfPages(PdfText text, Paper paper, PaperLook look) {
        this.text = text;
        this.title = PlainText.cut(PlainText.line(paper.title()), LONGEST_TITLE)
                + (paper.simulated() ? " · simulated data" : "");
        this.foot = !paper.isShaded()
                ? ""
                : (look.style() == Style.SHADE ? "Shades" : "Sizes")
                        + " are the weight that the model gave a word, not loudness, and no explanation by themselves.";
    }

    /** How many there are, once all are written. */
    int count() {
        return pages;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        pages = writer.getPageNumber();
        PdfContentByte canvas = writer.getDirectContent();
        float right = document.right();
        if (pages > 1) {
            show(canvas, Element.ALIGN_LEFT, title, document.left(), document.top() + UP);
        }
        show(canvas, Element.ALIGN_LEFT, foot, document.left(), document.bottom() - DOWN);
        if (total == null) {
            total = canvas.createTemplate(TOTAL_WIDTH, PdfInk.SIZE * 2);
        }
        show(canvas, Element.ALIGN_RIGHT, "page " + pages + " of", right - TOTAL_WIDTH / 2, document.bottom() - DOWN);
        canvas.addTemplate(total, right - TOTAL_WIDTH / 2 + 2, document.bottom() - DOWN);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (total != null) {
            show(total, Element.ALIGN_LEFT, String.valueOf(pages), 0, 0);
        }
    }

    private void show(PdfContentByte canvas, int align, String line, float x, float y) {
        Phrase phrase = text.phrase(line, INK);
        if (!phrase.isEmpty()) {
            ColumnText.showTextAligned(canvas, align, phrase, x, y, 0);
        }
    }
}
