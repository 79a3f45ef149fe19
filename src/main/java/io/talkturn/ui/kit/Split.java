package io.talkturn.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
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

    /** A main panel that takes all room but that of a side panel at the right, which keeps its preferred width. */
    public static SplitPane withSide(Node main, Region side) {
        SplitPane pane = sideways(new double[] {0.7}, main, side);
        SplitPane.setResizableWithParent(side, false);
        // where the divider stands can only be said once the width is known
        pane.widthProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> width, Number old, Number now) {
                if (now.doubleValue() > side.getPrefWidth() * 1.5) {
                    width.removeListener(this);
                    pane.setDividerPositions(1 - side.getPrefWidth() / now.doubleValue());
                }
            }
        });
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
