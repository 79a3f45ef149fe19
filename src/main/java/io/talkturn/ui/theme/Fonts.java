package io.talkturn.ui.theme;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The fonts in the jar: Inter with tabular figures, see packaging/fonts. */
public final class Fonts {
    /** The family name in style sheets and drawing code. */
    public static final String FAMILY = "Talkturn Sans";

    private Fonts() {}

    /** Makes the fonts known to JavaFX; needs no running toolkit. */
    public static void load() {
        for (String style : List.of("Regular", "Bold")) {
            InputStream in = open(style);
            Font.loadFont(in, 13);
        }
    }

    /** Makes the fonts known to AWT too, which measures the text of charts. Again is harmless. */
    public static void loadForCharts() {
        for (String style : List.of("Regular", "Bold")) {
            try (InputStream in = open(style)) {
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in));
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("The program's own font cannot be read", e);
            }
        }
    }

    /** The file of a style: Regular or Bold. */
    public static InputStream open(String style) {
        return Objects.requireNonNull(
                Fonts.class.getResourceAsStream("/io/talkturn/ui/fonts/TalkturnSans-" + style + ".ttf"));
    }
}
