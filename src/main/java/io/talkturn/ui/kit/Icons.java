package io.talkturn.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one set that the program uses, Feather. */
public final class Icons {
    private Icons() {}

    /** An icon in a line of text. */
    public static FontIcon small(Feather icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon-small");
        return node;
    }

    /** An icon of a page in the rail, or of an empty state. */
    public static FontIcon large(Feather icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon-large");
        return node;
    }

    /** A button that has nothing but an icon, so it needs a name for tooltip and screen reader. */
    public static Button button(Feather icon, String name, Runnable action) {
        Button button = new Button(null, small(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setOnAction(e -> action.run());
        return button;
    }
}
