package io.talkturn.ui.studies;

import io.talkturn.ui.theme.Hue;
import java.util.List;
import javafx.scene.layout.Region;

/** The colours of conditions, by their number; grey is left to trials that were stopped. */
final class Colours {
    static final List<Hue> ALL =
            List.of(Hue.BLUE, Hue.RED, Hue.YELLOW, Hue.TEAL, Hue.PLUM, Hue.GREEN, Hue.BROWN, Hue.PURPLE, Hue.NAVY);

    private static final double SIZE = 10;

    private Colours() {}

    /** A patch of the colour of a condition. */
    static Region patch(int condition) {
        Region patch = new Region();
        patch.getStyleClass()
                .addAll("condition-patch", ALL.get(condition % ALL.size()).styleClass());
        patch.setMinSize(SIZE, SIZE);
        patch.setMaxSize(SIZE, SIZE);
        return patch;
    }
}
