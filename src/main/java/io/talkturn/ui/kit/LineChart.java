package io.talkturn.ui.kit;

import io.talkturn.ui.theme.Fonts;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines over whole numbers such as epochs, in the program's look, drawn again five times a second at the most. */
public final class LineChart extends BorderPane {
    private static final Duration BETWEEN_REDRAWS = Duration.millis(200);
    private static final float WIDTH = 2f;
    private static final float[] DASH = {5f, 4f};

    /**
     * A line.
     *
     * @param colour taken from the palette in force
     */
    public record Series(String name, Color colour, boolean dashed, List<Double> x, List<Double> y) {}

    private final Theme theme;
    private final HBox legend = new HBox(14);
    private final XYPlot plot;
    private final ChartCanvas canvas;
    private final PauseTransition pause = new PauseTransition(BETWEEN_REDRAWS);
    private Supplier<List<Series>> source = List::of;
    private boolean stale;

    /**
     * A chart without lines.
     *
     * @param title what the vertical axis means
     * @param across what the horizontal axis means
     */
    public LineChart(String title, String across, Theme theme) {
        this.theme = theme;
        Fonts.loadForCharts();
        getStyleClass().add("line-chart");
        NumberAxis x = new NumberAxis(across);
        x.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        NumberAxis y = new NumberAxis();
        y.setAutoRangeIncludesZero(false);
        plot = new XYPlot(new DefaultXYDataset(), x, y, new XYLineAndShapeRenderer(true, false));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        canvas = new ChartCanvas(chart);
        canvas.setTooltipEnabled(false);
        Pane place = new Pane(canvas);
        place.setMinSize(120, 80);
        canvas.widthProperty().bind(place.widthProperty());
        canvas.heightProperty().bind(place.heightProperty());
        setTop(head(title));
        setCenter(place);
        setAccessibleText(title);
        pause.setOnFinished(e -> redrawIfStale());
        theme.paletteProperty().subscribe(palette -> paint());
        canvas.widthProperty().subscribe(canvas::draw);
        canvas.heightProperty().subscribe(canvas::draw);
    }

    /** Shows lines; they are asked for again when the theme changes, so that colours follow it. */
    public void show(Supplier<List<Series>> lines) {
        source = lines;
        stale = true;
        if (pause.getStatus() != Animation.Status.RUNNING) {
            redrawIfStale();
        }
    }

    private HBox head(String title) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        legend.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(12, Labels.heading(title), gap, legend);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void redrawIfStale() {
        if (stale) {
            stale = false;
            paint();
            pause.playFromStart();
        }
    }

    private void paint() {
        List<Series> lines = source.get();
        dress(theme.palette());
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        legend.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            Series line = lines.get(i);
            data.addSeries(i + line.name(), new double[][] {array(line.x()), array(line.y())});
            renderer.setSeriesPaint(i, awt(line.colour()));
            renderer.setSeriesStroke(i, stroke(line.dashed()));
            // a line needs two points; the first one is shown as a dot
            renderer.setSeriesShapesVisible(i, line.x().size() < 2);
            renderer.setSeriesShape(i, new Ellipse2D.Double(-3, -3, 6, 6));
            legend.getChildren().add(key(line));
        }
        plot.setRenderer(renderer);
        plot.setDataset(data);
        canvas.draw();
    }

    private void dress(Palette palette) {
        JFreeChart chart = canvas.getChart();
        chart.setBackgroundPaint(awt(palette.background()));
        chart.setPadding(new RectangleInsets(4, 0, 0, 4));
        plot.setBackgroundPaint(awt(palette.background()));
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(awt(palette.line()));
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setDomainGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        for (NumberAxis axis : List.of((NumberAxis) plot.getDomainAxis(), (NumberAxis) plot.getRangeAxis())) {
            axis.setTickLabelFont(new Font(Fonts.FAMILY, Font.PLAIN, 11));
            axis.setLabelFont(new Font(Fonts.FAMILY, Font.PLAIN, 11));
            axis.setTickLabelPaint(awt(palette.muted()));
            axis.setLabelPaint(awt(palette.muted()));
            axis.setTickMarksVisible(false);
            axis.setAxisLinePaint(awt(palette.line()));
            axis.setUpperMargin(0.06);
        }
        plot.getRangeAxis().setAxisLineVisible(false);
    }

    private static Label key(Series line) {
        Region swatch = new Region();
        swatch.setMinSize(14, 3);
        swatch.setMaxSize(14, 3);
        Color colour = line.colour();
        swatch.setStyle("-fx-background-color: " + (line.dashed() ? dashes(colour) : web(colour)) + ";");
        Label key = new Label(line.name(), swatch);
        key.getStyleClass().addAll("muted", "chart-key");
        return key;
    }

    private static String dashes(Color colour) {
        String c = web(colour);
        return "linear-gradient(from 0px 0px to 14px 0px, " + c + " 0%, " + c
                + " 38%, transparent 38%, transparent 62%, " + c + " 62%, " + c + " 100%)";
    }

    private static String web(Color colour) {
        return "#" + colour.toString().substring(2, 8);
    }

    private static BasicStroke stroke(boolean dashed) {
        return dashed
                ? new BasicStroke(WIDTH - 0.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, DASH, 0f)
                : new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    private static java.awt.Color awt(Color colour) {
        return new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float)
                colour.getOpacity());
    }
}
