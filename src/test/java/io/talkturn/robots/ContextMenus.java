package io.talkturn.robots;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Opens the menus that the other button of the mouse opens on rows and cells, and presses what is in them. */
final class ContextMenus {
    private final Person person;
    private final Menus.Presser presser;

    ContextMenus(Person person, Menus.Presser presser) {
        this.person = person;
        this.presser = presser;
    }

    /** Every item of the menu of a button, or of a table on one of its rows, each after opening it anew. */
    void all(Handle table, String where) {
        Control control = (Control) table.node();
        presser.press(table.name(), control, where, this::open);
        String id = table.name().substring(table.name().indexOf(' ') + 1);
        int windows = Fx.see(() -> Eyes.windows().size()) - 1;
        List<String> words = Fx.see(() -> items(control.getContextMenu()));
        for (String item : words) {
            person.closeAllButTheWindow(windows);
            person.returnTo(where);
            if (Fx.see(() -> !Eyes.isSeen(control) || hasNoRow(control))) {
                return; // what an item did has drawn the page anew
            }
            presser.press("item " + id + "-menu '" + item + "'", control, where, node -> {
                open(node);
                person.click(Menus.item(item));
            });
            Menus.takeBack(person, item);
        }
        person.closeAllButTheWindow(windows);
    }

    private static boolean hasNoRow(Control control) {
        return !(control instanceof ButtonBase) && Things.row(control).isEmpty();
    }

    /** One item of the menu of a control. */
    static void choose(Person person, String control, String words) {
        Node node = Fx.see(() -> Eyes.find(control).orElseThrow());
        open(person, node);
        person.click(Menus.item(words));
    }

    private void open(Node table) {
        open(person, table);
    }

    private static void open(Person person, Node table) {
        Optional<Handle> row = Fx.see(() -> table instanceof ButtonBase ? Optional.empty() : Things.row(table));
        Node pressed = row.map(Handle::node).orElse(table);
        Point2D place = person.place(pressed)
                .orElseThrow(() -> new IllegalStateException(pressed + " cannot be brought into sight"));
        person.hands.clickSecondary(place);
        person.settle();
    }

    private static List<String> items(ContextMenu menu) {
        return menu.getItems().stream()
                .filter(item -> !(item instanceof SeparatorMenuItem) && !(item instanceof Menu) && !item.isDisable())
                .map(MenuItem::getText)
                .toList();
    }
}
