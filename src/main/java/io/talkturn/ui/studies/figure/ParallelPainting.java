package io.talkturn.ui.studies.figure;

import io.talkturn.ui.chart.Painting;
import io.talkturn.ui.theme.Fonts;
import io.talkturn.ui.theme.Hue;
import io.talkturn.ui.theme.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;

/**
 * The drawing of a {@link ParallelPlot}.
 *
 * @param figure what is drawn
 * @param brushed parts of axes; what lies outside is faint
 * @param focus the axis that the keyboard is at, -1 for none
 */
record ParallelPainting(
        Parallel figure, Map<String, Span> brushed, int focus, Frame frame, Palette palette, List<Hue> hues)
        implements Painting {
    private static final float[] DASH = {4f, 4f};
    private static final double FAINT = 0.1;
    private static final double USUAL = 0.55;
    private static final double BRUSH = 10;

    /** Where axes and values stand: the same for drawing and for the mouse. */
    record Frame(int axes, double width, double height) {
        private static final double SIDE = 34;
        private static final double TOP = 50;
        private static final double BOTTOM = 22;

        double x(int axis) {
            return axes < 2 ? width / 2 : SIDE + (width - 2 * SIDE) * axis / (axes - 1);
        }

        double y(double place) {
            return TOP + (height - TOP - BOTTOM) * (1 - place);
        }

        double place(double y) {
            return 1 - (y - TOP) / Math.max(1, height - TOP - BOTTOM);
        }

        double between() {
            return axes < 2 ? width : (width - 2 * SIDE) / (axes - 1);
        }

        /** The axis beside a place, -1 where none is near. */
        int near(double x) {
            for (int i = 0; i < axes; i++) {
                if (Math.abs(x - x(i)) <= Math.min(BRUSH, between() / 2)) {
                    return i;
                }
            }
            return -1;
        }
    }

    ParallelPainting {
        brushed = Map.copyOf(brushed);
        hues = List.copyOf(hues);
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D place) {
        if (figure.isEmpty() || frame.height() < 2 * Frame.TOP) {
            return;
        }
        g.setFont(new Font(Fonts.FAMILY, Font.PLAIN, 11));
        figure.lines().stream().filter(line -> !line.trial().isBest()).forEach(line -> paint(g, line));
        for (int i = 0; i < figure.axes().size(); i++) {
            paint(g, i);
        }
        figure.lines().stream().filter(line -> line.trial().isBest()).forEach(line -> paint(g, line));
    }

    private void paint(Graphics2D g, Parallel.Line line) {
        boolean isIn = line.isWithin(figure.axes(), brushed);
        boolean isBest = line.trial().isBest() && isIn;
        javafx.scene.paint.Color colour = line.isStopped()
                ? palette.ink().muted()
                : hues.get(line.trial().place().number() % hues.size()).in(palette);
        g.setPaint(awt(colour, isBest ? 1 : isIn ? USUAL : FAINT));
        float width = isBest ? 2.4f : 1.1f;
        g.setStroke(
                line.isStopped()
                        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, DASH, 0f)
                        : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D path = new Path2D.Double();
        boolean isBegun = false;
        for (int i = 0; i < line.places().length; i++) {
            double value = line.places()[i];
            if (Double.isNaN(value)) {
                isBegun = false; // a setting that it does not have interrupts its line
            } else if (isBegun) {
                path.lineTo(frame.x(i), frame.y(value));
            } else {
                path.moveTo(frame.x(i), frame.y(value));
                isBegun = true;
            }
        }
        g.draw(path);
    }

    private void paint(Graphics2D g, int at) {
        Axis axis = figure.axes().get(at);
        double x = frame.x(at);
        g.setPaint(awt(at == focus ? palette.accent() : palette.ink().muted(), 1));
        g.setStroke(new BasicStroke(at == focus ? 2f : 1f));
        g.draw(new Line2D.Double(x, frame.y(0), x, frame.y(1)));
        Span span = brushed.get(axis.key());
        if (span != null) {
            Rectangle2D brush = new Rectangle2D.Double(
                    x - BRUSH / 2, frame.y(span.to()), BRUSH, Math.max(2, frame.y(span.from()) - frame.y(span.to())));
            g.setPaint(awt(palette.accent(), 0.28));
            g.fill(brush);
            g.setPaint(awt(palette.accent(), 1));
            g.setStroke(new BasicStroke(1f));
            g.draw(brush);
        }
        double room = frame.between() - 4;
        g.setPaint(awt(palette.ink().muted(), 1));
        write(g, axis.scale().top(), x, Frame.TOP - 6, room);
        write(g, axis.scale().bottom(), x, frame.height() - 6, room);
        // every other name a line higher, so that each has twice the room
        boolean isHigh = figure.axes().size() > 4 && at % 2 == 1;
        g.setPaint(awt(palette.ink().text(), 1));
        write(g, axis.title(), x, Frame.TOP - (isHigh ? 36 : 21), figure.axes().size() > 4 ? 2 * room : room);
    }

    /** Words in the middle of a place, cut where they have no room, and never out of the drawing. */
    private void write(Graphics2D g, String words, double x, double y, double room) {
        FontMetrics metrics = g.getFontMetrics();
        String shown = words;
        while (shown.length() > 1 && metrics.stringWidth(shown) > room) {
            shown = shown.substring(0, shown.endsWith("…") ? shown.length() - 2 : shown.length() - 1) + "…";
        }
        int wide = metrics.stringWidth(shown);
        double left = Math.clamp(x - wide / 2.0, 0, Math.max(0, frame.width() - wide));
        g.drawString(shown, (float) left, (float) y);
    }

    private static Color awt(javafx.scene.paint.Color colour, double opacity) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float) opacity);
    }
}
