package io.talkturn.report.paper;

import java.util.List;
import java.util.stream.DoubleStream;

/** Values over epochs as lines. */
final class LineFigure {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 260;
    private static final double LEFT = 52;
    private static final double RIGHT = 500;
    private static final double TOP = 14;
    private static final double BOTTOM = 222;
    private static final double ROW = 16;
    private static final int COLOURS = 4;
    private static final int MOST_TICKS = 10;

    private LineFigure() {}

    /**
     * A line.
     *
     * @param values one an epoch; NaN where it is not defined
     */
    record Series(String name, double[] values) {}

    /** @param chosen the epoch that was kept, counted from 1; 0: none */
    static Figure of(String title, List<Series> series, int chosen, String note) {
        int epochs =
                series.stream().mapToInt(line -> line.values().length).max().orElse(1);
        Axis y = Axis.of(series.stream().flatMapToDouble(line -> DoubleStream.of(line.values())), BOTTOM, TOP);
        Axis x = new Axis(1, Math.max(2, epochs), Math.max(1, Math.ceil(epochs / (double) MOST_TICKS)), LEFT, RIGHT);
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        for (double tick : y.ticks()) {
            svg.line(LEFT, y.at(tick), RIGHT, y.at(tick), "axis");
            svg.text(LEFT - 6, y.at(tick) + 4, Svg.Anchor.END, "tick", y.written(tick));
        }
        for (double tick : x.ticks()) {
            svg.text(x.at(tick), BOTTOM + ROW, Svg.Anchor.MIDDLE, "tick", x.written(tick));
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 2 * ROW, Svg.Anchor.MIDDLE, "tick", "epoch");
        if (chosen > 0) {
            svg.line(x.at(chosen), TOP, x.at(chosen), BOTTOM, "axis fat");
            svg.text(x.at(chosen), TOP - 3, Svg.Anchor.MIDDLE, "tick", "kept");
        }
        for (int s = 0; s < series.size(); s++) {
            String style = "s" + s % COLOURS;
            draw(svg, series.get(s).values(), x, y, style);
            svg.dot(RIGHT + ROW, TOP + ROW * s, 4, style, series.get(s).name());
            svg.text(
                    RIGHT + ROW + 9,
                    TOP + ROW * s + 4,
                    Svg.Anchor.START,
                    "",
                    series.get(s).name());
        }
        return new Figure(title, svg.made(), note);
    }

    /** A value that is not defined breaks the line. */
    private static void draw(Svg svg, double[] values, Axis x, Axis y, String style) {
        int from = 0;
        for (int i = 0; i <= values.length; i++) {
            if (i == values.length || !Double.isFinite(values[i])) {
                if (i - from == 1) {
                    svg.dot(x.at(from + 1), y.at(values[from]), 2.5, style, y.written(values[from]));
                } else if (i > from) {
                    double[] points = new double[2 * (i - from)];
                    for (int p = from; p < i; p++) {
                        points[2 * (p - from)] = x.at(p + 1);
                        points[2 * (p - from) + 1] = y.at(values[p]);
                    }
                    svg.path(points, style);
                }
                from = i + 1;
            }
        }
    }
}
