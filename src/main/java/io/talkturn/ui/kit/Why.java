package io.talkturn.ui.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says why a control cannot be pressed, when the mouse rests on it. A control that is disabled hears of no mouse, and so
 * shows no tooltip of its own, just when one wants to know.
 */
public final class Why {
    private static final String KEY = "io.talkturn.why";
    private static final Duration REST = Duration.millis(500);
    private static final double BELOW = 18;

    private final Tooltip tip = new Tooltip();
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Node over;

    private Why(Parent window) {
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        window.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        window.addEventFilter(MouseEvent.MOUSE_EXITED, e -> leave());
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> leave());
    }

    /** Watches everything in a window. */
    public static void install(Parent window) {
        new Why(window);
    }

    /** Says why a control cannot be pressed; an empty sentence leaves it to the control's tooltip. */
    public static void say(Node control, String sentence) {
        if (sentence.isEmpty()) {
            control.getProperties().remove(KEY);
        } else {
            control.getProperties().put(KEY, sentence);
        }
    }

    /** What is said of a control that cannot be pressed, empty where nothing is. */
    public static String of(Node control) {
        for (Node node = control; node != null && node.isDisabled(); node = node.getParent()) {
            if (node.getProperties().get(KEY) instanceof String sentence) {
                return sentence;
            }
            if (node instanceof Control c && c.getTooltip() != null) {
                return c.getTooltip().getText();
            }
            if (node.getAccessibleHelp() != null) {
                return node.getAccessibleHelp();
            }
        }
        return "";
    }

    private void moved(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target && target.isDisabled() ? target : null;
        if (node == null || of(node).isEmpty()) {
            leave();
        } else if (!node.equals(over)) {
            leave();
            over = node;
            Point2D place = new Point2D(event.getScreenX(), event.getScreenY() + BELOW);
            rest.setOnFinished(e -> show(node, place));
            rest.playFromStart();
        }
    }

    private void show(Node node, Point2D place) {
        if (node.getScene() != null && node.getScene().getWindow() != null) {
            tip.setText(of(node));
            tip.show(node, place.getX(), place.getY());
        }
    }

    private void leave() {
        over = null;
        rest.stop();
        tip.hide();
    }
}
