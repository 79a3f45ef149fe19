package io.talkturn.ui.paper;

import io.talkturn.ui.kit.Printers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF for a printer: what is printed is what would be saved. */
final class PdfSheets implements Printers.Sheets, AutoCloseable {
    /** Sharp enough for small type, and a page stays below 40 MB. */
    private static final float DOTS_PER_INCH = 300;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfSheets(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
        renderer = new PDFRenderer(document);
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public BufferedImage draw(int number) throws IOException {
        return renderer.renderImageWithDPI(number, DOTS_PER_INCH);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
