package io.talkturn.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Control;

/** Why a control cannot be pressed: its own sentence, or that of what holds it, which {@link DisabledTips} shows. */
public final class Why {
    private Why() {}

    /** Says why a control is off; an empty sentence leaves it to the control's tooltip. */
    public static void say(Node control, String sentence) {
        if (sentence.isEmpty()) {
            control.getProperties().remove(Blocked.WHY);
        } else {
            control.getProperties().put(Blocked.WHY, sentence);
        }
    }

    /** What is said of a control that is off, or else what it would do; empty where nothing is. */
    public static String of(Node control) {
        for (Node node = control; node != null && node.isDisabled(); node = node.getParent()) {
            if (node.isDisable() && node.getProperties().get(Blocked.WHY) instanceof String sentence) {
                return sentence;
            }
        }
        boolean hasTip = control.isDisabled() && control instanceof Control c && c.getTooltip() != null;
        return hasTip ? ((Control) control).getTooltip().getText() : "";
    }
}
