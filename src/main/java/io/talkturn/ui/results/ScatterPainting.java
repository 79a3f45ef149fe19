package io.talkturn.ui.results;

import io.talkturn.ui.chart.Painting;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.theme.Fonts;
import io.talkturn.ui.theme.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The drawing of a {@link ScatterPlot}.
 *
 * @param points copied: a drawing that was handed out changes no more
 */
record ScatterPainting(List<ScatterPlot.Point> points, Frame frame, Palette palette) implements Painting {
    private static final double DOT = 3;
    private static final double OPACITY = 0.45;
    private static final int TICKS = 4;
    private static final float[] DASH = {4f, 4f};

    /** Where values stand: the same for drawing and for the mouse. */
    record Frame(double lowest, double highest, double width, double height) {
        private static final double LEFT = 40;
        private static final double BOTTOM = 38;
        private static final double EDGE = 14;

        double x(double value) {
            return LEFT + (width - LEFT - EDGE) * (value - lowest) / (highest - lowest);
        }

        double y(double value) {
            return height - BOTTOM - (height - BOTTOM - EDGE) * (value - lowest) / (highest - lowest);
        }

        boolean hasRoom() {
            return width >= 2 * LEFT && height >= 2 * BOTTOM;
        }
    }

    ScatterPainting {
        points = List.copyOf(points);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D place) {
        if (!frame.hasRoom()) {
            return;
        }
        g.setFont(new Font(Fonts.FAMILY, Font.PLAIN, 11));
        paintGrid(g);
        g.setPaint(awt(palette.ink().muted(), 1));
        g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, DASH, 0f));
        g.draw(line(frame.lowest(), frame.lowest(), frame.highest(), frame.highest()));
        g.setPaint(awt(palette.accent(), OPACITY));
        for (ScatterPlot.Point point : points) {
            g.fill(new Ellipse2D.Double(
                    frame.x(point.truth()) - DOT, frame.y(point.prediction()) - DOT, 2 * DOT, 2 * DOT));
        }
    }

    private void paintGrid(Graphics2D g) {
        FontMetrics metrics = g.getFontMetrics();
        double below = frame.height() - Frame.BOTTOM + 4 + metrics.getAscent();
        for (int i = 0; i <= TICKS; i++) {
            double value = frame.lowest() + (frame.highest() - frame.lowest()) * i / TICKS;
            String told = Format.decimals(value, 1);
            int wide = metrics.stringWidth(told);
            g.setPaint(awt(palette.page().line(), 1));
            g.setStroke(new BasicStroke(1f));
            g.draw(line(frame.lowest(), value, frame.highest(), value));
            g.setPaint(awt(palette.ink().muted(), 1));
            g.drawString(
                    told, (float) (Frame.LEFT - 6 - wide), (float) (frame.y(value) + metrics.getAscent() / 2.0 - 1));
            g.drawString(told, (float) (frame.x(value) - wide / 2.0), (float) below);
        }
        String across = Texts.of("results.scatter.truth");
        double middle = (frame.x(frame.lowest()) + frame.x(frame.highest())) / 2;
        g.drawString(across, (float) (middle - metrics.stringWidth(across) / 2.0), (float) (frame.height() - 5));
    }

    private Line2D line(double fromX, double fromY, double toX, double toY) {
        return new Line2D.Double(frame.x(fromX), frame.y(fromY), frame.x(toX), frame.y(toY));
    }

    private static Color awt(javafx.scene.paint.Color colour, double opacity) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float) opacity);
    }
}
