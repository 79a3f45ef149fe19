package io.talkturn.ui.results;

import io.talkturn.run.PredictionTable;
import io.talkturn.ui.Texts;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.theme.Fonts;
import io.talkturn.ui.theme.Palette;
import io.talkturn.ui.theme.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Truth across, prediction up, one dot a talkturn, the line where they agree. A click on a dot leads to its talkturn. */
final class ScatterPlot extends Pane {
    private static final double LEFT = 40;
    private static final double BOTTOM = 34;
    private static final double EDGE = 8;
    private static final double DOT = 3;
    private static final double NEAR = 7;
    private static final int TICKS = 4;

    private final Canvas canvas = new Canvas();
    private final Theme theme;
    private final Tooltip tip = new Tooltip();
    private List<Point> points = List.of();
    private double lowest;
    private double highest = 1;

    private record Point(double truth, double prediction, String talkturn) {}

    ScatterPlot(Theme theme, Consumer<String> open) {
        this.theme = theme;
        setId("scatter");
        setMinSize(220, 200);
        setAccessibleText(Texts.of("results.scatter"));
        getChildren().add(canvas);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        widthProperty().subscribe(width -> draw());
        heightProperty().subscribe(height -> draw());
        theme.paletteProperty().subscribe(palette -> draw());
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
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        Palette palette = theme.palette();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (getWidth() < 2 * LEFT || getHeight() < 2 * BOTTOM) {
            return;
        }
        g.setFont(Font.font(Fonts.FAMILY, 11));
        drawGrid(g, palette);
        g.setStroke(palette.muted());
        g.setLineDashes(4, 4);
        g.strokeLine(x(lowest), y(lowest), x(highest), y(highest));
        g.setLineDashes();
        g.setFill(palette.accent().deriveColor(0, 1, 1, 0.45));
        for (Point point : points) {
            g.fillOval(x(point.truth()) - DOT, y(point.prediction()) - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private void drawGrid(GraphicsContext g, Palette palette) {
        for (int i = 0; i <= TICKS; i++) {
            double value = lowest + (highest - lowest) * i / TICKS;
            g.setStroke(palette.line());
            g.strokeLine(x(lowest), y(value), x(highest), y(value));
            g.setFill(palette.muted());
            g.setTextBaseline(VPos.CENTER);
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(Format.decimals(value, 1), LEFT - 6, y(value));
            g.setTextBaseline(VPos.TOP);
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(Format.decimals(value, 1), x(value), getHeight() - BOTTOM + 4);
        }
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(Texts.of("results.scatter.truth"), (x(lowest) + x(highest)) / 2, getHeight());
    }

    private double x(double value) {
        return LEFT + (getWidth() - LEFT - EDGE) * (value - lowest) / (highest - lowest);
    }

    private double y(double value) {
        return getHeight() - BOTTOM - (getHeight() - BOTTOM - EDGE) * (value - lowest) / (highest - lowest);
    }

    private @Nullable Point nearest(MouseEvent event) {
        Point best = null;
        double bestDistance = NEAR;
        for (Point point : points) {
            double distance = Math.hypot(x(point.truth()) - event.getX(), y(point.prediction()) - event.getY());
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
