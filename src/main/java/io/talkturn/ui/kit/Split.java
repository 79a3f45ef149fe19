package io.talkturn.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Panels side by side, divided by a line of one pixel that can be dragged. */
public final class Split {
    private Split() {}

    /** Panels from left to right; the dividers stand at these shares of the width. */
    public static SplitPane sideways(double[] dividers, Node... panels) {
        SplitPane pane = new SplitPane(panels);
        pane.getStyleClass().add("split");
        pane.setDividerPositions(dividers);
        return pane;
    }

    /** A panel: content with the usual space around it. */
    public static VBox panel(Node... content) {
        VBox box = new VBox(8, content);
        box.getStyleClass().add("panel");
        box.setMinWidth(0);
        return box;
    }

    /** A panel of a fixed width when the window grows, for lists at a side. */
    public static <N extends Region> N keepWidth(N panel, double width) {
        panel.setMinWidth(Math.min(width, 180));
        panel.setPrefWidth(width);
        SplitPane.setResizableWithParent(panel, false);
        return panel;
    }
}
