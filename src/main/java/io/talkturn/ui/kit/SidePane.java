package io.talkturn.ui.kit;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A panel at a side that scrolls from top to bottom, and is never so narrow that its content would be cut. */
public final class SidePane extends ScrollPane {
    private static final double BAR = 12;

    private final Region content;

    public SidePane(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(-1) + BAR + snappedLeftInset() + snappedRightInset();
    }
}
