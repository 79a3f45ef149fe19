package io.talkturn.ui.theme;

import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * The ten colours of classes, so chosen that no two come near each other for people who see no red or no green (HueTest
 * holds that). A node of style class {@link #styleClass()} knows the colour as {@code -tt-hue} and, for text on the page,
 * as {@code -tt-hue-text}; drawing code asks {@link #in(Palette)}.
 */
public enum Hue {
    RED("#c4432b", "#f47067"),
    YELLOW("#c99a06", "#e3b341"),
    GREY("#6b7280", "#9aa4b0"),
    BLUE("#3b6fb6", "#79b8ff"),
    PURPLE("#8933ff", "#7616de"),
    TEAL("#6ca6b2", "#95eeff"),
    GREEN("#85d3a3", "#ceff9c"),
    PLUM("#7e0d6c", "#a92694"),
    BROWN("#7b280c", "#a1521f"),
    NAVY("#291cb2", "#657aff");

    private final String light;
    private final String dark;

    Hue(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour in a theme, for bars and dots. */
    public Color in(Palette palette) {
        return Color.web(palette.isDark() ? dark : light);
    }

    /** The colour in a theme, dark or light enough for text on the page. */
    public Color textIn(Palette palette) {
        return palette.readable(in(palette));
    }

    /** The style class that gives a node this colour as {@code -tt-hue}. */
    public String styleClass() {
        return "hue-" + name().toLowerCase(Locale.ROOT);
    }
}
