package io.talkturn.ui.chart;

import io.talkturn.ui.theme.Fonts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/**
 * A part of the window as lines, areas and words that every file format can take. It is taken on the UI thread and may be
 * written on another one.
 *
 * @param width in pixels of the window
 * @param height in pixels of the window
 * @param page behind everything
 * @param marks from back to front
 */
public record Drawing(double width, double height, Color page, List<Consumer<Graphics2D>> marks) {
    /** Around what was shown. */
    static final double MARGIN = 12;

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** What a part of the window shows now: text, bars, lines and plots, no buttons. */
    public static Drawing of(Region shown, javafx.scene.paint.Color page) {
        Fonts.loadForCharts();
        List<Consumer<Graphics2D>> marks = new NodeMarks(shown).take();
        return new Drawing(
                Math.ceil(shown.getWidth() + 2 * MARGIN),
                Math.ceil(shown.getHeight() + 2 * MARGIN),
                NodeMarks.awt(page, 1),
                marks);
    }

    /** Draws it all. */
    public void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(page);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        g.translate(MARGIN, MARGIN);
        marks.forEach(mark -> mark.accept(g));
        g.translate(-MARGIN, -MARGIN);
    }
}
