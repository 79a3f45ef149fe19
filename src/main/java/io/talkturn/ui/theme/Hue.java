package io.talkturn.ui.theme;

import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * The colours of classes, told apart by colour-blind people, legible in both themes. A node of style class
 * {@link #styleClass()} knows the colour as {@code -tt-hue} in style sheets; drawing code asks {@link #in(Palette)}.
 */
public enum Hue {
    RED("#c4432b", "#f47067"),
    YELLOW("#c99a06", "#e3b341"),
    GREY("#6b7280", "#9aa4b0"),
    BLUE("#3b6fb6", "#79b8ff"),
    PURPLE("#8250df", "#bc8cff"),
    TEAL("#0e7490", "#39c5cf"),
    GREEN("#4d7c0f", "#a3be3c"),
    PINK("#bf3989", "#f778ba");

    private final String light;
    private final String dark;

    Hue(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour in a theme. */
    public Color in(Palette palette) {
        return Color.web(palette.isDark() ? dark : light);
    }

    /** The style class that gives a node this colour as {@code -tt-hue}. */
    public String styleClass() {
        return "hue-" + name().toLowerCase(Locale.ROOT);
    }
}
