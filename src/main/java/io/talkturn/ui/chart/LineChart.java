package io.talkturn.ui.chart;

import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Lines over whole numbers such as epochs, in the program's look, drawn again five times a second at the most. */
public final class LineChart extends BorderPane {
    private static final Duration BETWEEN_REDRAWS = Duration.millis(200);
    private static final double KEY = 14;

    /**
     * A line.
     *
     * @param name in the key; a line without one stands in none
     * @param colour taken from the palette in force
     * @param look how it is drawn
     * @param band what is not sure of it, null where nothing is said of that
     */
    public record Series(
            String name,
            Color colour,
            boolean dashed,
            List<Double> x,
            List<Double> y,
            Look look,
            @Nullable Band band) {
        /** A line without a band. */
        public Series(String name, Color colour, boolean dashed, List<Double> x, List<Double> y, Look look) {
            this(name, colour, dashed, x, y, look, null);
        }

        /** A line as charts of a few have them. */
        public Series(String name, Color colour, boolean dashed, List<Double> x, List<Double> y) {
            this(name, colour, dashed, x, y, Look.USUAL);
        }
    }

    /**
     * An interval at every point of a line, drawn as an area behind it.
     *
     * @param low as many as the line has points
     * @param high likewise
     */
    public record Band(List<Double> low, List<Double> high) {}

    /**
     * How a line is drawn.
     *
     * @param width in pixels
     * @param endsInDot whether its last point is a dot
     */
    public record Look(double width, boolean endsInDot) {
        /** Of a few lines. */
        public static final Look USUAL = new Look(2, false);
    }

    private final Theme theme;
    private final LinePlot look;
    private final Plot plot;
    private final HBox head = new HBox(12);
    /** In the line of the title, or below it, in several lines, where that has no room. */
    private final FlowPane legend = new FlowPane(14, 2);

    private final VBox top = new VBox(2);
    private final PauseTransition pause = new PauseTransition(BETWEEN_REDRAWS);
    private Supplier<List<Series>> source = List::of;
    private boolean stale;

    /**
     * A chart without lines.
     *
     * @param name for files that it is saved as
     * @param title what the vertical axis means
     * @param across what the horizontal axis means
     */
    public LineChart(String name, String title, String across, Theme theme, ChartExport exports) {
        this.theme = theme;
        look = new LinePlot(across);
        plot = new Plot(this::painting);
        getStyleClass().add("line-chart");
        plot.setMinSize(120, 80);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        legend.setMinWidth(0);
        legend.setAlignment(Pos.CENTER_RIGHT);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chart-head");
        Label heading = Labels.heading(title);
        heading.setMinWidth(USE_PREF_SIZE);
        head.getChildren().addAll(heading, gap, exports.menu(name, this));
        top.getChildren().add(head);
        setTop(top);
        widthProperty().subscribe(this::arrange);
        setCenter(plot);
        setAccessibleText(title);
        pause.setOnFinished(e -> redrawIfStale());
        theme.paletteProperty().subscribe(palette -> redraw());
    }

    /** Puts a choice of what is drawn beside the title; what is chosen is part of what is exported. */
    public LineChart choice(Region choice) {
        choice.setMinWidth(90);
        head.getChildren().add(1, choice);
        return this;
    }

    /** Shows lines; they are asked for again when the theme changes, so that colours follow it. */
    public void show(Supplier<List<Series>> lines) {
        source = lines;
        stale = true;
        if (pause.getStatus() != Animation.Status.RUNNING) {
            redrawIfStale();
        }
    }

    private void redrawIfStale() {
        if (stale) {
            stale = false;
            redraw();
            pause.playFromStart();
        }
    }

    private void redraw() {
        legend.getChildren()
                .setAll(source.get().stream()
                        .filter(line -> !line.name().isEmpty())
                        .map(LineChart::key)
                        .toList());
        if (getScene() != null) {
            legend.applyCss(); // keys without their font have no width yet
        }
        arrange();
        plot.draw();
    }

    private void arrange() {
        boolean isIn = head.getChildren().contains(legend);
        double others = head.prefWidth(-1) - (isIn ? legend.prefWidth(-1) + head.getSpacing() : 0);
        double beside = others + wanted() + head.getSpacing();
        boolean hasRoom = getWidth() == 0
                || beside <= getWidth() - getInsets().getLeft() - getInsets().getRight();
        if (hasRoom && !isIn) {
            top.getChildren().remove(legend);
            head.getChildren().add(head.getChildren().size() - 1, legend);
        } else if (!hasRoom && !top.getChildren().contains(legend)) {
            head.getChildren().remove(legend);
            top.getChildren().add(legend);
        }
        legend.setPrefWrapLength(hasRoom ? wanted() : Math.max(1, getWidth()));
    }

    /** All keys in one line. */
    private double wanted() {
        double keys = legend.getChildren().stream()
                .mapToDouble(key -> key.prefWidth(-1))
                .sum();
        return keys + legend.getHgap() * Math.max(0, legend.getChildren().size() - 1) + 1;
    }

    private Painting painting() {
        Palette palette = theme.palette();
        return look.of(source.get(), palette)::draw;
    }

    private static Label key(Series series) {
        Line swatch = new Line(0, 0, KEY, 0);
        swatch.setStroke(series.colour());
        swatch.setStrokeWidth(series.dashed() ? 2 : 3);
        if (series.dashed()) {
            swatch.getStrokeDashArray().setAll(5.0, 4.0);
        }
        Label key = new Label(series.name(), swatch);
        key.getStyleClass().addAll("muted", "chart-key");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }
}
