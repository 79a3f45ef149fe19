package io.talkturn.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Buttons of the program's three weights. */
public final class Buttons {
    private Buttons() {}

    /** A usual button. */
    public static Button usual(String text, Runnable action) {
        return make(text, null, action);
    }

    /** A usual button with an icon before its text. */
    public static Button usual(String text, @Nullable Feather icon, Runnable action) {
        return make(text, icon, action);
    }

    /** The one button of a page that goes on with the work. */
    public static Button primary(String text, Runnable action) {
        Button button = make(text, null, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /** The green button that starts something long. */
    public static Button go(String text, Runnable action) {
        Button button = make(text, null, action);
        button.getStyleClass().add("success");
        return button;
    }

    /** An action in a line of text. */
    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(e -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private static Button make(String text, @Nullable Feather icon, Runnable action) {
        Button button = new Button(text, icon == null ? null : Icons.small(icon));
        button.setOnAction(e -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }
}
