package io.talkturn.ui.chart;

import io.talkturn.ui.chart.LineChart.Series;
import io.talkturn.ui.theme.Fonts;
import io.talkturn.ui.theme.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** JFreeChart in the program's look. A chart is made anew for every drawing, so that one under way is never changed. */
final class LinePlot {
    private static final Font FONT = new Font(Fonts.FAMILY, Font.PLAIN, 11);
    private static final float[] DASH = {5f, 4f};
    /** Values that hardly differ must not fill the height: the axis would show noise. */
    private static final double SMALLEST_RANGE = 0.02;
    /** Room around the numbers of an axis, which keeps its lines apart. */
    private static final RectangleInsets AROUND_NUMBERS = new RectangleInsets(7, 2, 7, 6);

    private final String across;

    LinePlot(String across) {
        this.across = across;
    }

    JFreeChart of(List<Series> lines, Palette palette) {
        boolean hasBands = lines.stream().anyMatch(line -> line.band() != null);
        XYDataset data = hasBands ? BandRenderer.data(lines) : points(lines);
        XYLineAndShapeRenderer renderer = hasBands ? new BandRenderer(lines) : new Renderer(lines);
        for (int i = 0; i < lines.size(); i++) {
            Series line = lines.get(i);
            renderer.setSeriesPaint(i, awt(line.colour()));
            renderer.setSeriesStroke(i, stroke(line));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-3, -3, 6, 6));
        }
        boolean isWhole = lines.stream().flatMap(line -> line.x().stream()).allMatch(x -> x == Math.rint(x));
        XYPlot plot = new XYPlot(data, acrossAxis(palette, isWhole), upAxis(palette), renderer);
        plot.setBackgroundPaint(awt(palette.page().background()));
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(awt(palette.page().line()));
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setDomainGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(awt(palette.page().background()));
        chart.setPadding(new RectangleInsets(4, 0, 0, 4));
        return chart;
    }

    private static XYDataset points(List<Series> lines) {
        DefaultXYDataset data = new DefaultXYDataset();
        for (int i = 0; i < lines.size(); i++) {
            Series line = lines.get(i);
            data.addSeries(i + line.name(), new double[][] {array(line.x()), array(line.y())});
        }
        return data;
    }

    private NumberAxis acrossAxis(Palette palette, boolean isWhole) {
        NumberAxis axis = dressed(new NumberAxis(across), palette);
        if (isWhole) {
            axis.setStandardTickUnits(PlainTicks.whole());
        }
        axis.setTickLabelInsets(new RectangleInsets(4, 6, 2, 6));
        return axis;
    }

    private static NumberAxis upAxis(Palette palette) {
        NumberAxis axis = dressed(new NumberAxis(), palette);
        axis.setAutoRangeIncludesZero(false);
        axis.setAutoRangeMinimumSize(SMALLEST_RANGE);
        axis.setTickLabelInsets(AROUND_NUMBERS);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private static NumberAxis dressed(NumberAxis axis, Palette palette) {
        axis.setStandardTickUnits(PlainTicks.any());
        axis.setTickLabelFont(FONT);
        axis.setLabelFont(FONT);
        axis.setTickLabelPaint(awt(palette.ink().muted()));
        axis.setLabelPaint(awt(palette.ink().muted()));
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(awt(palette.page().line()));
        axis.setUpperMargin(0.06);
        return axis;
    }

    private static BasicStroke stroke(Series line) {
        float width = (float) line.look().width();
        return line.dashed()
                ? new BasicStroke(Math.max(1, width - 0.5f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, DASH, 0f)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Lines with dots where they end, or where one point is all there is: a line needs two. */
    private static final class Renderer extends XYLineAndShapeRenderer {
        private static final long serialVersionUID = 1;

        private final transient List<Series> lines;

        Renderer(List<Series> lines) {
            super(true, false);
            this.lines = lines;
        }

        @Override
        public boolean getItemShapeVisible(int series, int item) {
            Series line = lines.get(series);
            return line.x().size() < 2
                    || (line.look().endsInDot() && item == line.x().size() - 1);
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    private static Color awt(javafx.scene.paint.Color colour) {
        return NodeMarks.awt(colour, 1);
    }
}
