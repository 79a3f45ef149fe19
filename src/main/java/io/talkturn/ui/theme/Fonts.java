package io.talkturn.ui.theme;

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
            InputStream in = Objects.requireNonNull(
                    Fonts.class.getResourceAsStream("/io/talkturn/ui/fonts/TalkturnSans-" + style + ".ttf"));
            Font.loadFont(in, 13);
        }
    }
}
