package io.talkturn.ui.kit;

import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Tooltips of controls that are off, which JavaFX never shows: why they are off, or else what they would do. */
public final class DisabledTips {
    private static final Duration DELAY = Duration.millis(600);
    private static final double BELOW = 18;
    private static final double WIDTH = 420;

    private final Tooltip tip = new Tooltip();
    private final PauseTransition delay = new PauseTransition(DELAY);
    private @Nullable Node under;

    public DisabledTips() {
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
    }

    /** Watches the mouse over everything below a node. */
    public void install(Parent root) {
        root.addEventFilter(MouseEvent.MOUSE_MOVED, event -> moved(root, event));
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> leave());
        root.addEventFilter(MouseEvent.MOUSE_EXITED, event -> leave());
    }

    private void moved(Parent root, MouseEvent event) {
        Node now = disabled(root, event.getSceneX(), event.getSceneY());
        if (Objects.equals(now, under)) {
            return;
        }
        leave();
        under = now;
        String said = now == null ? "" : Why.of(now);
        if (now != null && !said.isEmpty()) {
            delay.setOnFinished(e -> {
                tip.setText(said);
                tip.show(now, event.getScreenX(), event.getScreenY() + BELOW);
            });
            delay.playFromStart();
        }
    }

    private void leave() {
        under = null;
        delay.stop();
        tip.hide();
    }

    /** The smallest thing under the mouse that is off and can say something. */
    private static @Nullable Node disabled(Node node, double x, double y) {
        Point2D point = node.sceneToLocal(x, y);
        if (!node.isVisible() || point == null || !node.contains(point)) {
            return null;
        }
        if (node instanceof Parent parent) {
            var children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                Node found = disabled(children.get(i), x, y);
                if (found != null) {
                    return found;
                }
            }
        }
        return node.isDisabled() && !Why.of(node).isEmpty() ? node : null;
    }
}
