package io.talkturn.ui.kit;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Parts of a whole side by side, as wide as their shares. A part has style classes that give it its colour, for example
 * {@code hue-red}, and for a weaker shade {@code shade-2} or {@code shade-3}.
 */
public final class StackedBar extends HBox {
    /** A part; nothing is drawn for a value of 0. */
    public record Part(double value, String... styleClasses) {}

    private static final double GAP = 1;

    private final List<Part> parts;
    private final double whole;

    /**
     * A bar.
     *
     * @param whole the value that the full width stands for
     */
    public StackedBar(List<Part> parts, double whole, double height) {
        super(GAP);
        this.parts = parts.stream().filter(p -> p.value() > 0).toList();
        this.whole = whole;
        getStyleClass().add("stacked-bar");
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(24);
        for (Part part : this.parts) {
            Region region = new Region();
            region.getStyleClass().add("bar-part");
            region.getStyleClass().addAll(part.styleClasses());
            region.setMinWidth(0);
            getChildren().add(region);
        }
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - GAP * Math.max(0, parts.size() - 1);
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = whole <= 0 ? 0 : Math.max(1, room * parts.get(i).value() / whole);
            getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
            x += width + GAP;
        }
    }
}
