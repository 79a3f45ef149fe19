package io.talkturn.ui.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Keeps the selection of a table over rows that are read again: other objects of the same keys. */
final class KeptSelection<T> {
    private final TableView<T> table;
    private final Function<T, ?> key;
    private final Set<Object> waiting = new HashSet<>();

    KeptSelection(TableView<T> table, Function<T, ?> key) {
        this.table = table;
        this.key = key;
    }

    /** Hears of a change before the table does. */
    void before(ListChangeListener.Change<? extends T> change) {
        Set<Object> selected = selected();
        if (!selected.isEmpty()) {
            waiting.clear();
            waiting.addAll(selected);
        }
    }

    /** Hears of a change after the table and its selection; what is away with all rows is waited for. */
    void after(ListChangeListener.Change<? extends T> change) {
        if (waiting.isEmpty() || table.getItems().isEmpty()) {
            return;
        }
        if (!selected().equals(waiting)) {
            select();
        }
        waiting.clear();
    }

    private void select() {
        int[] found = IntStream.range(0, table.getItems().size())
                .filter(row -> waiting.contains(key.apply(table.getItems().get(row))))
                .toArray();
        var selection = table.getSelectionModel();
        selection.clearSelection();
        if (found.length > 0) {
            selection.selectIndices(found[0], found);
        }
    }

    private Set<Object> selected() {
        List<@Nullable T> rows =
                table.getSelectionModel().getSelectedItems().stream().toList();
        return rows.stream().filter(Objects::nonNull).map(key).collect(Collectors.toSet());
    }
}
