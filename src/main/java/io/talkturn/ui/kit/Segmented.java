package io.talkturn.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** A few choices side by side, exactly one of them chosen. Arrow keys move the choice. */
public final class Segmented<T> extends HBox {
    private final ObjectProperty<T> value;
    private final ToggleGroup group = new ToggleGroup();
    private final List<T> options;

    /** Choices with the first one chosen. */
    public Segmented(List<T> options, Function<T, String> title) {
        this.options = List.copyOf(options);
        this.value = new SimpleObjectProperty<>(this, "value", options.getFirst());
        getStyleClass().add("segmented");
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        for (T option : options) {
            getChildren().add(button(option, title.apply(option)));
        }
        value.subscribe(this::select);
        addEventFilter(KeyEvent.KEY_PRESSED, this::moveByArrow);
    }

    /** The choice; bind it to the ViewModel. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private ToggleButton button(T option, String title) {
        ToggleButton button = new ToggleButton(title);
        button.setUserData(option);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> {
            button.setSelected(true); // a second click must not leave nothing chosen
            value.set(option);
        });
        return button;
    }

    private void select(T option) {
        group.getToggles().stream()
                .filter(t -> t.getUserData().equals(option))
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    private void moveByArrow(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) {
            return;
        }
        int next = Math.floorMod(options.indexOf(value.get()) + step, options.size());
        value.set(options.get(next));
        getChildren().get(next).requestFocus();
        event.consume();
    }
}
