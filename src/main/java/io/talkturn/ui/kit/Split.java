package io.talkturn.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Panels side by side, divided by a line of one pixel that can be dragged. */
public final class Split {
    private Split() {}

    /** Panels from left to right; where none of two keeps its width, the dividers stand at these shares of it. */
    public static SplitPane sideways(double[] dividers, Node... panels) {
        SplitPane pane = new KeepingSplit(Orientation.HORIZONTAL, panels);
        pane.setDividerPositions(dividers);
        return pane;
    }

    /** A main panel that takes all room but that of a side panel at the right, which keeps its preferred width. */
    public static SplitPane withSide(Node main, Region side) {
        SplitPane.setResizableWithParent(side, false);
        return sideways(new double[] {0.7}, main, side);
    }

    /** A panel that keeps its height above one that takes the rest. */
    public static KeepingSplit below(Region top, Node main) {
        SplitPane.setResizableWithParent(top, false);
        return new KeepingSplit(Orientation.VERTICAL, top, main);
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
        return keepWidth(panel, width, Math.min(width, 180));
    }

    /** A panel that keeps its width and knows itself how narrow it may be. */
    public static <N extends Region> N keep(N panel, double width) {
        panel.setPrefWidth(width);
        SplitPane.setResizableWithParent(panel, false);
        return panel;
    }

    /** The same, with the width below which what it holds would be cut. */
    public static <N extends Region> N keepWidth(N panel, double width, double least) {
        panel.setMinWidth(least);
        panel.setPrefWidth(width);
        SplitPane.setResizableWithParent(panel, false);
        return panel;
    }
}
