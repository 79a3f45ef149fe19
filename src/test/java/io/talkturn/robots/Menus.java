package io.talkturn.robots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;

/** Opens menus and lists of choices, and presses what is in them. */
final class Menus {
    private static final int MOST_CHOICES = 2;

    private static final Duration LIST = Duration.ofSeconds(3);

    /** Presses under a name. */
    @FunctionalInterface
    interface Presser {
        void press(String name, Node node, String where, Consumer<Node> act);
    }

    private final Person person;
    private final Presser presser;

    Menus(Person person, Presser presser) {
        this.person = person;
        this.presser = presser;
    }

    /** Every item of a menu and of the menus within it, each after opening it anew. */
    void all(Handle menu, String where) {
        MenuButton button = (MenuButton) menu.node();
        presser.press(menu.name(), button, where, person::click);
        // from the last to the first: what shows everything stands first, and changes nothing at first
        List<List<MenuItem>> ways =
                Fx.see(() -> ways(List.of(), button.getItems()).reversed());
        int windows = Fx.see(() -> Eyes.windows().size());
        for (int way = 0; way < ways.size(); way++) {
            List<MenuItem> items = ways.get(way);
            List<String> words = items.stream().map(MenuItem::getText).toList();
            if (Fx.see(() -> button.getScene() == null)) {
                return; // what an item did has drawn the menu anew
            }
            if (!Fx.see(button::isShowing)) {
                person.click(button);
            }
            if (Fx.see(() -> items.getLast().isDisable()
                    || (items.getLast() instanceof RadioMenuItem radio && radio.isSelected()))) {
                continue;
            }
            for (int i = 0; i < words.size() - 1; i++) {
                person.click(item(words.get(i)));
            }
            String name = "item " + menu.name().substring(menu.name().indexOf(' ') + 1) + " '"
                    + String.join("' '", words) + "'";
            presser.press(name, button, where, n -> person.click(item(words.getLast())));
            person.closeAllButTheWindow(windows - 1);
            takeBack(person, words.getLast());
            person.returnTo(where);
        }
    }

    /** Others want what was deleted too. */
    static void takeBack(Person person, String item) {
        if (item.startsWith("Delete")) {
            undo(person);
        }
    }

    /** What was done last is undone by its keys. */
    static void undo(Person person) {
        person.hands.keys(KeyCode.CONTROL, KeyCode.Z);
        person.settle();
    }

    /** One item of a menu, wherever in it. */
    static void choose(Person person, String menu, String words) {
        MenuButton button = (MenuButton) Fx.see(() -> Eyes.find(menu).orElseThrow());
        person.click(button);
        List<MenuItem> way = Fx.see(() -> ways(List.of(), button.getItems()).stream()
                .filter(items -> words.equals(items.getLast().getText()))
                .findFirst()
                .orElseThrow());
        way.forEach(step -> person.click(item(step.getText())));
    }

    private static List<List<MenuItem>> ways(List<MenuItem> before, List<MenuItem> items) {
        List<List<MenuItem>> ways = new ArrayList<>();
        for (MenuItem item : items) {
            List<MenuItem> way = new ArrayList<>(before);
            way.add(item);
            if (item instanceof Menu menu) {
                ways.addAll(ways(way, menu.getItems()));
            } else if (!(item instanceof SeparatorMenuItem) && item.getText() != null && item.isVisible()) {
                ways.add(way);
            }
        }
        return ways;
    }

    /** One of the choices of a list that opens. */
    static void pick(Person person, String combo, String words) {
        person.click(combo);
        Fx.await(LIST, () -> !Fx.see(Menus::cells).isEmpty());
        person.click(Fx.see(() -> cells().stream()
                .filter(cell -> Eyes.words(cell).contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(combo + " offers no " + words))));
    }

    static Node item(String words) {
        return Fx.see(() -> Eyes.all(".menu-item")
                .filter(n -> n.getScene().getWindow() instanceof PopupWindow)
                .filter(n -> Eyes.words(n).lines().anyMatch(words::equals))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no menu shows " + words)));
    }

    /** A few of the choices of a list that opens. */
    void choose(Handle combo, String where) {
        int windows = Fx.see(() -> Eyes.windows().size());
        for (int i = 0; i < MOST_CHOICES; i++) {
            int number = i;
            person.click(arrowOf(combo.node()));
            Fx.await(LIST, () -> !Fx.see(Menus::cells).isEmpty());
            List<Node> cells = Fx.see(() ->
                    cells().stream().filter(n -> !((Cell<?>) n).isSelected()).toList());
            if (i == 0 && Fx.see(Menus::cells).isEmpty()) {
                Pictures.keep(
                        person.orders.to().resolve("nolist-" + combo.node().getId() + ".png"));
                throw new IllegalStateException("it opens no list");
            }
            if (cells.size() <= number) {
                break;
            }
            presser.press(combo.name(), combo.node(), where, n -> person.click(cells.get(number)));
            person.returnTo(where);
            if (!Fx.see(() -> Eyes.isSeen(combo.node()))) {
                return; // the page was drawn anew
            }
        }
        person.closeAllButTheWindow(windows);
    }

    /** A click into a box that takes words is for the words; one that is searched opens at once. */
    private static Node arrowOf(Node box) {
        boolean hasArrow = box instanceof ComboBox<?> combo && combo.isEditable();
        return hasArrow ? Fx.see(() -> box.lookup(".arrow-button")) : box;
    }

    private static List<Node> cells() {
        return Eyes.windows().reversed().stream()
                .filter(w -> w instanceof PopupWindow)
                .map(w -> w.getScene().getRoot())
                .flatMap(root -> Eyes.below(root).stream())
                .filter(n -> n instanceof Cell<?> cell && !cell.isEmpty() && cell.getParent() != null)
                .filter(n -> Eyes.inSight(n).getHeight() > 8)
                .toList();
    }
}
