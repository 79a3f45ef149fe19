package io.talkturn.ui.kit;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** A loss weight as a bar that can be dragged, or moved with the arrow keys. */
public final class WeightBar extends Region {
    private static final double KEY_STEP = 0.05;

    private final Region fill = new Region();
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value", 0);
    private final DoubleProperty highest = new SimpleDoubleProperty(this, "highest", 1);
    private final DoubleConsumer drag;
    private final Runnable end;

    /**
     * A bar.
     *
     * @param style a style class for its colour
     * @param drag told every value while it is dragged
     * @param end told when the drag ends
     */
    public WeightBar(String style, DoubleConsumer drag, Runnable end) {
        this.drag = drag;
        this.end = end;
        getStyleClass().addAll("weight-bar", style);
        fill.getStyleClass().add("weight-fill");
        fill.setManaged(false);
        fill.setMouseTransparent(true);
        getChildren().add(fill);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinSize(40, 10);
        setPrefHeight(10);
        setMaxHeight(10);
        value.subscribe(this::requestLayout);
        highest.subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::dragTo);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragTo);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> end.run());
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    }

    /** The weight shown. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** The weight of a full bar. */
    public DoubleProperty highestProperty() {
        return highest;
    }

    @Override
    protected void layoutChildren() {
        double share = highest.get() > 0 ? Math.clamp(value.get() / highest.get(), 0, 1) : 0;
        double width = value.get() > 0 ? Math.max(2, share * getWidth()) : 0;
        fill.resizeRelocate(0, 0, width, getHeight());
    }

    private void dragTo(MouseEvent event) {
        requestFocus();
        drag.accept(Math.clamp(event.getX() / Math.max(1, getWidth()), 0, 1) * highest.get());
        event.consume();
    }

    private void step(KeyEvent event) {
        double direction = switch (event.getCode()) {
            case RIGHT, ADD, PLUS -> 1;
            case LEFT, SUBTRACT, MINUS -> -1;
            default -> 0;
        };
        if (direction != 0) {
            drag.accept(Math.clamp(value.get() + direction * KEY_STEP * highest.get(), 0, highest.get()));
            end.run();
            event.consume();
        }
    }
}
