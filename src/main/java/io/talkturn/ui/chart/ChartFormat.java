package io.talkturn.ui.chart;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer.IFontTextDrawerEnv;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.report.ExportGuard;
import io.talkturn.ui.theme.Fonts;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The files that a chart can be saved as. */
public enum ChartFormat {
    /** Pixels, two for one of the window, so that print is sharp. */
    PNG {
        @Override
        void write(Drawing drawing, OutputStream out) throws IOException {
            ImageIO.write(image(drawing), "png", out);
        }
    },
    /** Lines and words that a drawing program can edit. */
    SVG {
        @Override
        void write(Drawing drawing, OutputStream out) throws IOException {
            SVGGraphics2D g = new SVGGraphics2D(emptySvg());
            g.setSVGCanvasSize(new Dimension((int) drawing.width(), (int) drawing.height()));
            drawing.paint(g);
            Element root = g.getRoot();
            root.setAttribute("viewBox", "0 0 " + (int) drawing.width() + " " + (int) drawing.height());
            StringWriter text = new StringWriter();
            g.stream(root, text, true, false);
            out.write(text.toString().replace(OWN, OWN_OR_LIKE).getBytes(StandardCharsets.UTF_8));
        }
    },
    /** One page as large as the chart, lines and words, the font inside. */
    PDF {
        @Override
        void write(Drawing drawing, OutputStream out) throws IOException {
            try (PDDocument document = new PDDocument()) {
                float width = (float) drawing.width();
                float height = (float) drawing.height();
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
                g.setFontTextDrawer(new OwnFonts(document));
                drawing.paint(g);
                g.dispose();
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawForm(g.getXFormObject());
                }
                document.save(out);
            }
        }
    };

    private static final int SCALE = 2;
    private static final String OWN = "font-family:'" + Fonts.FAMILY + "'";
    /** Where the file is opened, our font may be missing. */
    private static final String OWN_OR_LIKE = OWN + ",Inter,'Helvetica Neue',Arial,sans-serif";

    /** The ending of the file's name, also its id in menus. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes a file; what was there before stays until the new one is whole. */
    public void write(Drawing drawing, Path file) {
        AtomicFiles.write(ExportGuard.free(file), out -> write(drawing, out));
    }

    abstract void write(Drawing drawing, OutputStream out) throws IOException;

    /** The chart as pixels. */
    static BufferedImage image(Drawing drawing) {
        BufferedImage image = new BufferedImage(
                (int) (drawing.width() * SCALE), (int) (drawing.height() * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(SCALE, SCALE);
        drawing.paint(g);
        g.dispose();
        return image;
    }

    private static Document emptySvg() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The Java runtime has no XML parser", e);
        }
    }

    /** Puts the program's own font into the file: a journal's printer does not have it. */
    private static final class OwnFonts extends PdfBoxGraphics2DFontTextDrawer {
        private final PDFont regular;
        private final PDFont bold;

        OwnFonts(PDDocument document) throws IOException {
            regular = load(document, "Regular");
            bold = load(document, "Bold");
        }

        private static PDFont load(PDDocument document, String style) throws IOException {
            try (InputStream in = Fonts.open(style)) {
                return PDType0Font.load(document, in, true);
            }
        }

        @Override
        protected boolean hasDynamicFontMapping() {
            return true;
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
            return font.isBold() ? bold : regular;
        }
    }
}
