package io.talkturn.ui.kit;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Control;

/** Why a control cannot be pressed: its own sentence, or that of what holds it, which {@link DisabledTips} shows. */
public final class Why {
    private static final String KEY = "talkturn.why";

    private Why() {}

    /** Says why a control is off; an empty sentence leaves it to the control's tooltip. */
    public static void say(Node control, String sentence) {
        if (sentence.isEmpty()) {
            control.getProperties().remove(KEY);
        } else {
            control.getProperties().put(KEY, sentence);
        }
    }

    /** The same with a sentence that changes; nothing listens to it, so that the control goes when it is no longer shown. */
    static void say(Node control, ObservableStringValue sentence) {
        control.getProperties().put(KEY, sentence);
    }

    /** What is said of a control that is off, or else what it would do; empty where nothing is. */
    public static String of(Node control) {
        for (Node node = control; node != null && node.isDisabled(); node = node.getParent()) {
            Object sentence = node.isDisable() ? node.getProperties().get(KEY) : null;
            if (sentence != null) {
                return sentence instanceof ObservableStringValue changing ? changing.get() : sentence.toString();
            }
        }
        boolean isOff = control.isDisabled();
        return isOff && control instanceof Control c && c.getTooltip() != null
                ? c.getTooltip().getText()
                : "";
    }
}
