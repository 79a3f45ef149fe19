package io.talkturn.robots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;

/** All that can be pressed in a window: controls, heads of tables that sort, and a row of every table and list. */
final class Things {
    private Things() {}

    static List<Handle> in(Node root) {
        List<Handle> found = new ArrayList<>();
        for (Node node : Eyes.below(root)) {
            Handle.of(node).ifPresent(found::add);
            if (node instanceof ButtonBase button && button.getContextMenu() != null && !button.isDisabled()) {
                found.add(new Handle(node, "context", "context " + name(node)));
            }
            if (node instanceof TableColumnHeader head) {
                head(head).ifPresent(found::add);
            } else if (node instanceof TableView<?> || node instanceof ListView<?>) {
                row(node).ifPresent(found::add);
                if (((javafx.scene.control.Control) node).getContextMenu() != null
                        && row(node).isPresent()) {
                    found.add(new Handle(node, "context", "context " + name(node)));
                }
            }
        }
        // what has no size is not there for a person
        return found.stream()
                .filter(h -> h.node().getLayoutBounds().getWidth() > 0)
                .filter(h -> h.node().getLayoutBounds().getHeight() > 0)
                .toList();
    }

    private static Optional<Handle> head(TableColumnHeader head) {
        TableColumnBase<?, ?> column = head.getTableColumn();
        if (column == null || !column.isSortable() || !column.getColumns().isEmpty()) {
            return Optional.empty();
        }
        String title = Eyes.words(head).lines().findFirst().orElse("");
        return Optional.of(new Handle(head, "head", "head " + table(head) + " '" + title + "'"));
    }

    /** The second row, or the only one. */
    static Optional<Handle> row(Node list) {
        if (Eyes.around(list, n -> n instanceof javafx.scene.control.ComboBoxBase<?>)
                .isPresent()) {
            return Optional.empty();
        }
        List<IndexedCell<?>> rows = new ArrayList<>();
        for (Node node : Eyes.below(list)) {
            if (node instanceof IndexedCell<?> cell
                    && !(cell instanceof javafx.scene.control.TableCell<?, ?>)
                    && !cell.isEmpty()
                    && Eyes.inSight(cell).getHeight() > 4) {
                rows.add(cell);
            }
        }
        return rows.stream()
                .filter(cell -> !cell.isSelected())
                .skip(rows.size() > 2 ? 1 : 0)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(cell -> new Handle(cell, "row", "row " + name(list)));
    }

    private static String table(Node node) {
        return Eyes.around(node, n -> n instanceof TableView<?>)
                .map(Things::name)
                .orElse("");
    }

    private static String name(Node list) {
        return list.getId() != null ? "#" + list.getId() : "'" + list.getAccessibleText() + "'";
    }
}
