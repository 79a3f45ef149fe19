package io.talkturn.ui.command;

import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * One action.
 *
 * @param id stable, for tests; the title's key is {@code command.<id>}
 * @param title what people see and search for
 * @param group where it belongs, for example the page, shown beside the title
 * @param key the key that starts it, null where there is none
 * @param enabled whether it can be started just now
 * @param action what it does, on the UI thread
 */
public record Command(
        String id,
        String title,
        String group,
        @Nullable KeyCombination key,
        ObservableBooleanValue enabled,
        Runnable action) {

    /** A command that can always be started, its title from {@code command.<id>}. */
    public static Command of(String id, String group, @Nullable String key, Runnable action) {
        return new Command(
                id,
                Texts.of("command." + id),
                group,
                key == null ? null : KeyCombination.valueOf(key),
                Bindings.createBooleanBinding(() -> true),
                action);
    }

    /** The same command, to be started only while the value is true. */
    public Command when(ObservableBooleanValue condition) {
        return new Command(id, title, group, key, condition, action);
    }

    /** Starts it where that is possible. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /** A button for it, off where the command is off; its key stands in the tooltip. */
    public Button button() {
        Button button = Buttons.usual(title, this::run);
        button.disableProperty().bind(Bindings.not(enabled));
        if (key != null) {
            button.setTooltip(new Tooltip(title + "  " + keyText()));
        }
        return button;
    }

    /** The key as people read it, empty where there is none. */
    public String keyText() {
        return key == null ? "" : key.getDisplayText();
    }
}
