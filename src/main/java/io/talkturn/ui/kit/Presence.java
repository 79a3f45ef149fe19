package io.talkturn.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/**
 * Nodes that are there only at times. Such a node is seen and has room, or neither: one that has lost its room and is still
 * seen lies over what takes its place and swallows its clicks, also where it has no words any more.
 */
public final class Presence {
    private Presence() {}

    /** Nodes that are there while something holds. */
    public static void when(ObservableValue<Boolean> condition, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(condition);
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    /** Labels that are there while they have words. */
    public static void withWords(Labeled... labels) {
        for (Labeled label : labels) {
            when(label.textProperty().isNotEmpty(), label);
        }
    }

    /** A node that is there, or not, from now on. */
    public static void set(Node node, boolean isThere) {
        node.setVisible(isThere);
        node.setManaged(isThere);
    }
}
