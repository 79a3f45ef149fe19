package io.talkturn.ui.kit;

import javafx.scene.control.Label;

/** A short word in a rounded frame, for example "simulated data". Style classes: accent, warn, bad, weak (dashed). */
public final class Pill extends Label {
    public Pill(String text, String... classes) {
        super(text);
        getStyleClass().add("pill");
        getStyleClass().addAll(classes);
        setMinWidth(USE_PREF_SIZE);
    }
}
