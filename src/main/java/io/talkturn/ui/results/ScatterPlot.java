package io.talkturn.ui.results;

import io.talkturn.run.PredictionTable;
import io.talkturn.ui.chart.Painting;
import io.talkturn.ui.chart.Plot;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.results.ScatterPainting.Frame;
import io.talkturn.ui.theme.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Truth across, prediction up, one dot a talkturn, the line where they agree. A click on a dot leads to its talkturn. */
final class ScatterPlot extends StackPane {
    private static final double NEAR = 7;

    private final Plot plot = new Plot(this::painting);
    private final Theme theme;
    private final Tooltip tip = new Tooltip();
    private List<Point> points = List.of();
    private double lowest;
    private double highest = 1;

    /** A talkturn. */
    record Point(double truth, double prediction, String talkturn) {}

    ScatterPlot(Theme theme, Consumer<String> open) {
        this.theme = theme;
        setId("scatter");
        setMinSize(220, 200);
        setAccessibleText(Texts.of("results.scatter"));
        getChildren().add(plot);
        theme.paletteProperty().subscribe(palette -> plot.draw());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hint);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> tip.hide());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            Point near = nearest(event);
            if (near != null) {
                open.accept(near.talkturn());
            }
        });
    }

    /** Draws predictions of a number task. */
    void show(PredictionTable predictions) {
        points = predictions.rows().stream()
                .map(row -> new Point(
                        Double.parseDouble(row.truth()), Double.parseDouble(row.prediction()), row.talkturn()))
                .toList();
        lowest = points.stream()
                .mapToDouble(p -> Math.min(p.truth(), p.prediction()))
                .min()
                .orElse(0);
        highest = points.stream()
                .mapToDouble(p -> Math.max(p.truth(), p.prediction()))
                .max()
                .orElse(1);
        if (highest <= lowest) {
            highest = lowest + 1;
        }
        plot.draw();
    }

    private Painting painting() {
        Frame frame = new Frame(lowest, highest, plot.getWidth(), plot.getHeight());
        return new ScatterPainting(points, frame, theme.palette());
    }

    private @Nullable Point nearest(MouseEvent event) {
        Frame frame = new Frame(lowest, highest, getWidth(), getHeight());
        Point best = null;
        double bestDistance = NEAR;
        for (Point point : points) {
            double distance =
                    Math.hypot(frame.x(point.truth()) - event.getX(), frame.y(point.prediction()) - event.getY());
            if (distance < bestDistance) {
                best = point;
                bestDistance = distance;
            }
        }
        return best;
    }

    private void hint(MouseEvent event) {
        Point near = nearest(event);
        if (near == null) {
            tip.hide();
            return;
        }
        tip.setText(Texts.of(
                "results.scatter.tip",
                near.talkturn(),
                Format.decimals(near.truth(), 2),
                Format.decimals(near.prediction(), 2)));
        tip.show(this, event.getScreenX() + 12, event.getScreenY() + 12);
    }
}
