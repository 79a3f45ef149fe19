package io.talkturn.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/**
 * One of many: what is typed into the open list leaves the entries that fit it.
 *
 * <p>The value of the combo box goes to and fro while someone types, between nothing and what is above all in the list. What
 * counts is {@link #chosenProperty()}, which waits until the list is closed; Escape leaves it as it was.
 */
public class SearchableBox<T> extends SearchableComboBox<T> {
    private static final int ROWS = 14;

    private final Function<T, String> title;
    private final ObjectProperty<@Nullable T> chosen = new SimpleObjectProperty<>(this, "chosen", null);
    private @Nullable T none;

    /** A box without entries; null is nothing chosen and no entry. */
    public SearchableBox(String id, String name, Function<T, String> title) {
        this.title = title;
        setId(id);
        setAccessibleText(name);
        setVisibleRowCount(ROWS);
        setPlaceholder(Labels.muted(Texts.of("choice.noMatch")));
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T entry) {
                return entry == null || entry.equals(none) ? "" : title.apply(entry);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // what is typed searches, it is no entry
            }
        });
        chosen.subscribe(this::setValue);
        showingProperty().subscribe((before, isShowing) -> {
            if (!isShowing) {
                take();
            }
        });
        valueProperty().subscribe(value -> {
            if (value == null) {
                Platform.runLater(this::restore);
            }
        });
    }

    /** An entry that stands for no choice: it has a name and no search finds it. */
    public SearchableBox<T> withNone(T entry, String name) {
        none = entry;
        setCellFactory(list -> new EntryCell(name));
        setButtonCell(new EntryCell(name));
        return this;
    }

    /** The entries. A new list each time: ControlsFX filters a list that may still be the old one while it hears of a change. */
    public void choices(List<? extends T> entries) {
        setItems(FXCollections.observableArrayList(entries));
    }

    /** The entries of a list, now and whenever it changes. */
    public void follow(ObservableList<? extends T> entries) {
        entries.subscribe(() -> choices(entries));
        choices(entries);
    }

    /** The choice; bind it to the ViewModel. */
    public ObjectProperty<@Nullable T> chosenProperty() {
        return chosen;
    }

    private void take() {
        if (getValue() == null) {
            setValue(chosen.get());
        } else {
            chosen.set(getValue());
        }
    }

    /** New entries clear the value of a combo box, which is no choice that anyone made. */
    private void restore() {
        if (!isShowing() && getValue() == null) {
            setValue(chosen.get());
        }
    }

    private final class EntryCell extends ListCell<T> {
        private final String noneName;

        EntryCell(String noneName) {
            this.noneName = noneName;
        }

        @Override
        protected void updateItem(@Nullable T entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setText(null);
            } else {
                setText(entry.equals(none) ? noneName : title.apply(entry));
            }
        }
    }
}
