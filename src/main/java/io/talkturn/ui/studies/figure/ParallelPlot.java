package io.talkturn.ui.studies.figure;

import io.talkturn.ui.chart.Painting;
import io.talkturn.ui.chart.Plot;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.studies.look.TrialLine;
import io.talkturn.ui.theme.Hue;
import io.talkturn.ui.theme.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/**
 * Settings against the result, as parallel axes. A part of an axis that is drawn over with the mouse, or moved with the
 * arrow keys, lets through the trials that pass there.
 */
final class ParallelPlot extends BorderPane {
    private static final double STEP = 0.1;
    private static final double CLICK = 3;
    private static final double NEAR = 5;

    private final Theme theme;
    private final List<Hue> hues;
    private final Plot plot = new Plot(this::painting);
    private final Tooltip tip = new Tooltip();
    private final ReadOnlyObjectWrapper<Map<String, Span>> brushed = new ReadOnlyObjectWrapper<>(Map.of());
    private final Consumer<TrialLine> choose;
    private Parallel figure = Parallel.NONE;
    private int focus = -1;
    private int held = -1;
    private double pressed;

    /** @param choose takes the trial whose line is clicked on */
    ParallelPlot(Theme theme, List<Hue> hues, Consumer<TrialLine> choose) {
        this.theme = theme;
        this.hues = hues;
        this.choose = choose;
        setId("parallel");
        getStyleClass().add("parallel");
        setCenter(plot);
        setFocusTraversable(true);
        setAccessibleText(Texts.of("studies.parallel"));
        setAccessibleHelp(Texts.of("studies.parallel.help"));
        theme.paletteProperty().subscribe(palette -> plot.draw());
        focusedProperty().subscribe(is -> {
            focus = is ? Math.max(0, focus) : -1;
            plot.draw();
        });
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::hint);
        setOnMouseExited(e -> tip.hide());
        setOnKeyPressed(this::key);
    }

    /** The parts of axes that are brushed, by the axes' keys. */
    ReadOnlyObjectProperty<Map<String, Span>> brushedProperty() {
        return brushed.getReadOnlyProperty();
    }

    /** Shows another figure; what is brushed stays where its axis does. */
    void show(Parallel next) {
        figure = next;
        Map<String, Span> kept = new LinkedHashMap<>(brushed.get());
        kept.keySet().retainAll(next.axes().stream().map(Axis::key).toList());
        brush(kept);
    }

    /** Lets everything through. */
    void clear() {
        brush(Map.of());
    }

    private void brush(Map<String, Span> next) {
        brushed.set(Map.copyOf(next));
        plot.draw();
    }

    private void brush(int axis, Span span) {
        Map<String, Span> next = new LinkedHashMap<>(brushed.get());
        next.put(figure.axes().get(axis).key(), span);
        brush(next);
    }

    private void free(int axis) {
        Map<String, Span> next = new LinkedHashMap<>(brushed.get());
        next.remove(figure.axes().get(axis).key());
        brush(next);
    }

    private ParallelPainting.Frame frame() {
        return new ParallelPainting.Frame(figure.axes().size(), plot.getWidth(), plot.getHeight());
    }

    private Painting painting() {
        return new ParallelPainting(figure, brushed.get(), focus, frame(), theme.palette(), hues);
    }

    private void press(MouseEvent event) {
        requestFocus();
        held = figure.isEmpty() ? -1 : frame().near(event.getX());
        pressed = event.getY();
        if (held >= 0) {
            focus = held;
        } else {
            TrialLine at = at(event);
            if (at != null) {
                choose.accept(at);
            }
        }
        plot.draw();
    }

    private void drag(MouseEvent event) {
        if (held >= 0 && Math.abs(event.getY() - pressed) > CLICK) {
            brush(held, Span.between(frame().place(pressed), frame().place(event.getY())));
        }
    }

    private void release(MouseEvent event) {
        if (held >= 0 && Math.abs(event.getY() - pressed) <= CLICK) {
            free(held);
        }
        held = -1;
    }

    private void key(KeyEvent event) {
        if (figure.isEmpty() || focus < 0 || event.isShortcutDown()) {
            return;
        }
        int last = figure.axes().size() - 1;
        switch (event.getCode()) {
            case LEFT -> focus = Math.max(0, focus - 1);
            case RIGHT -> focus = Math.min(last, focus + 1);
            case UP -> move(STEP, event.isShiftDown());
            case DOWN -> move(-STEP, event.isShiftDown());
            case DELETE, BACK_SPACE -> free(focus);
            default -> {
                return;
            }
        }
        event.consume();
        plot.draw();
    }

    /** Moves the lower end of the brushed part, with Shift the upper one. */
    private void move(double step, boolean isUpper) {
        Span now = brushed.get().getOrDefault(figure.axes().get(focus).key(), new Span(0, 1));
        double from = isUpper ? now.from() : Math.clamp(now.from() + step, 0, now.to());
        double to = isUpper ? Math.clamp(now.to() + step, now.from(), 1) : now.to();
        brush(focus, new Span(from, to));
    }

    private void hint(MouseEvent event) {
        boolean isOverAxis = !figure.isEmpty() && frame().near(event.getX()) >= 0;
        setCursor(isOverAxis ? Cursor.V_RESIZE : Cursor.DEFAULT);
        TrialLine near = isOverAxis ? null : at(event);
        if (near == null) {
            tip.hide();
            return;
        }
        tip.setText(FigureWords.of(near));
        tip.show(this, event.getScreenX() + 12, event.getScreenY() + 12);
    }

    /** The trial whose line passes under the mouse. */
    private @Nullable TrialLine at(MouseEvent event) {
        ParallelPainting.Frame frame = frame();
        TrialLine best = null;
        double bestDistance = NEAR;
        for (Parallel.Line line : figure.lines()) {
            double distance = distance(frame, line, event.getX(), event.getY());
            if (distance <= bestDistance && line.isWithin(figure.axes(), brushed.get())) {
                best = line.trial();
                bestDistance = distance;
            }
        }
        return best;
    }

    private static double distance(ParallelPainting.Frame frame, Parallel.Line line, double x, double y) {
        for (int i = 0; i + 1 < line.places().length; i++) {
            if (x >= frame.x(i) && x <= frame.x(i + 1)) {
                double share = (x - frame.x(i)) / Math.max(1, frame.x(i + 1) - frame.x(i));
                double place = line.places()[i] + share * (line.places()[i + 1] - line.places()[i]);
                return Double.isNaN(place) ? Double.MAX_VALUE : Math.abs(frame.y(place) - y);
            }
        }
        return Double.MAX_VALUE;
    }
}
