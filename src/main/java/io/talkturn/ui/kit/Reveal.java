package io.talkturn.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Brings a node into sight. */
public final class Reveal {
    private Reveal() {}

    /** Scrolls the place around a node so that it stands at the top, or as far up as it goes. */
    public static void atTop(Node node) {
        ScrollPane pane = around(node);
        if (pane == null) {
            return;
        }
        Node content = pane.getContent();
        if (content instanceof Parent parent) {
            parent.layout(); // what was just shown has its place only now
        }
        Bounds inContent = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double room =
                content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        pane.setVvalue(room <= 0 ? 0 : Math.clamp(inContent.getMinY() / room, 0, 1) * pane.getVmax());
    }

    private static @Nullable ScrollPane around(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane) {
                return pane;
            }
        }
        return null;
    }
}
