package io.talkturn.ui.kit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.CheckComboBox;

/** Any number of a few: its name stands in the box while nothing is checked, then what is. */
public final class CheckedBox<T> extends CheckComboBox<T> {
    private static final Set<KeyCode> OPENING = Set.of(KeyCode.SPACE, KeyCode.DOWN, KeyCode.UP, KeyCode.F4);

    private final ObjectProperty<Set<T>> chosen = new SimpleObjectProperty<>(this, "chosen", Set.of());
    private boolean following;

    /** A box without entries. */
    public CheckedBox(String id, String name, Function<T, String> title) {
        setId(id);
        setAccessibleText(name);
        setConverter(new Shown<>(title));
        titleProperty().bind(Bindings.createStringBinding(() -> chosen.get().isEmpty() ? name : null, chosen));
        getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) change -> take());
        chosen.subscribe(this::follow);
        addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
    }

    /** The entries, of which nothing is checked then. */
    public void choices(List<T> entries) {
        following = true;
        getCheckModel().clearChecks();
        getItems().setAll(entries);
        following = false;
        take();
    }

    /** What is checked, in the order of the entries; bind it to the ViewModel. */
    public ObjectProperty<Set<T>> chosenProperty() {
        return chosen;
    }

    private void take() {
        if (!following) {
            chosen.set(new LinkedHashSet<>(getCheckModel().getCheckedItems()));
        }
    }

    private void follow(Set<T> wanted) {
        if (following || wanted.equals(Set.copyOf(getCheckModel().getCheckedItems()))) {
            return;
        }
        following = true;
        getCheckModel().clearChecks();
        wanted.forEach(getCheckModel()::check);
        following = false;
    }

    /** ControlsFX opens it by the mouse alone. */
    private void openByKey(KeyEvent event) {
        if (OPENING.contains(event.getCode())) {
            show();
            event.consume();
        }
    }
}
