package io.talkturn.report.paper;

import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import java.util.List;
import java.util.stream.DoubleStream;

/** A row a thing: one large dot for its value, small ones for what else was measured of it. */
final class DotFigure {
    private static final double WIDTH = 680;
    private static final double LEFT = 210;
    private static final double RIGHT = 600;
    private static final double TOP = 10;
    private static final double ROW = 26;
    private static final int LONGEST = 34;

    private DotFigure() {}

    /**
     * A row.
     *
     * @param name what it is of
     * @param value the large dot, NaN for none
     * @param others small ones
     * @param n what it rests on, as it is written at the right
     */
    record Row(String name, double value, double[] others, String n) {}

    static Figure of(String title, List<Row> rows, String axis, String note) {
        double bottom = TOP + ROW * rows.size();
        Axis x = Axis.of(
                rows.stream()
                        .flatMapToDouble(row ->
                                DoubleStream.concat(DoubleStream.of(row.value()), DoubleStream.of(row.others()))),
                LEFT,
                RIGHT);
        Svg svg = new Svg(WIDTH, bottom + 40, title);
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), TOP, x.at(tick), bottom, "axis");
            svg.text(x.at(tick), bottom + 15, Svg.Anchor.MIDDLE, "tick", x.written(tick));
        }
        svg.text((LEFT + RIGHT) / 2, bottom + 32, Svg.Anchor.MIDDLE, "tick", axis);
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            double y = TOP + ROW * (r + 0.5);
            svg.text(LEFT - 10, y + 4, Svg.Anchor.END, "", PlainText.cut(row.name(), LONGEST));
            for (double other : row.others()) {
                if (Double.isFinite(other)) {
                    svg.dot(x.at(other), y, 2.2, "s2", told(other));
                }
            }
            if (Double.isFinite(row.value())) {
                svg.dot(x.at(row.value()), y, 5, "s0", row.name() + " " + told(row.value()));
            }
            svg.text(RIGHT + 12, y + 4, Svg.Anchor.START, "tick", row.n());
        }
        return new Figure(title, svg.made(), note);
    }

    private static String told(double value) {
        return Table.Column.metric("").shown(Cell.of(value));
    }
}
