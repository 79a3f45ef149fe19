package io.talkturn.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus out of the search field when the control that had it goes away, is hidden or disabled: JavaFX gives it
 * to the first field of the window, whose list of commands then opens over the page, and the next letter searches.
 */
final class FocusKeeper {
    private final Node search;
    private final Runnable instead;
    private boolean lost;

    /** @param instead puts the focus where it does no harm */
    FocusKeeper(Node search, Runnable instead) {
        this.search = search;
        this.instead = instead;
    }

    /** Watches the scene that a window gets. */
    void install(Node window) {
        window.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((before, now) -> moved(before, now));
    }

    /** JavaFX takes the focus away first, and gives it to the first field in the same breath. */
    private void moved(@Nullable Node before, @Nullable Node now) {
        boolean isLost = before != null && !isThere(before);
        if (now == null) {
            lost = isLost;
            Platform.runLater(() -> lost = false);
        } else if ((isLost || lost) && isWithin(now, search)) {
            lost = false;
            instead.run();
        }
    }

    private static boolean isThere(Node node) {
        if (node.getScene() == null || node.isDisabled()) {
            return false;
        }
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(Node node, Node above) {
        return node.equals(above) || (node.getParent() != null && isWithin(node.getParent(), above));
    }
}
