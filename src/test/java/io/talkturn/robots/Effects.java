package io.talkturn.robots;

import io.talkturn.ui.nav.PageId;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Toggle;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** The effects that tables name. */
final class Effects {
    private static final String NOTHING = "nothing was copied";

    private Effects() {}

    private record Seen(String name, BiFunction<Person, Node, Object> look, BiPredicate<Object, Object> isWanted)
            implements Effect {
        @Override
        public Object before(Person person, Node pressed) {
            return Objects.requireNonNullElse(look.apply(person, pressed), "");
        }

        @Override
        public boolean hasHappened(Person person, Node pressed, Object before) {
            return isWanted.test(before, Objects.requireNonNullElse(look.apply(person, pressed), ""));
        }
    }

    /** Something that is looked at becomes another. */
    static Effect changes(String name, Function<Person, Object> look) {
        return new Seen(name + " changes", (person, node) -> look.apply(person), (a, b) -> !a.equals(b));
    }

    /** A change that can be taken back was made. */
    static Effect edits() {
        return changes(
                "what can be undone",
                p -> p.context.undo().undoTitleProperty().get() + "|"
                        + p.context.undo().redoTitleProperty().get());
    }

    /** Another corpus is looked at. */
    static Effect looksAtAnotherCorpus() {
        return changes(
                "the corpus",
                p -> String.valueOf(p.context.selection().corpusProperty().get()));
    }

    /** What a selector finds gets other words or another picture, or comes, or goes. */
    static Effect changes(String selector) {
        return changes(selector, person -> Eyes.all(selector).map(Pictures::of).toList());
    }

    /** The words of a part of the window change, those of what is pressed left aside. */
    static Effect tells(String selector) {
        return new Seen(
                "the words of " + selector + " change",
                (person, node) ->
                        Eyes.all(selector).map(part -> Eyes.words(part, node)).toList(),
                (a, b) -> !a.equals(b));
    }

    /** The words of the page change. */
    static Effect tells() {
        return tells(".page-place");
    }

    /** What is typed stands there. */
    static Effect writes() {
        return new Seen(
                "it is written",
                (person, node) -> ((javafx.scene.control.TextInputControl) node).getText(),
                (a, b) -> !a.equals(b));
    }

    /** The row that is pressed is the one that is chosen. */
    static Effect selects() {
        return new Seen(
                "the row is chosen",
                (person, node) -> ((IndexedCell<?>) node).isSelected(),
                (before, after) -> after.equals(true));
    }

    /** The head that is pressed sorts its table, or sorts it the other way. */
    static Effect sorts() {
        return new Seen(
                "the table is sorted", (person, node) -> order((TableColumnHeader) node), (a, b) -> !a.equals(b));
    }

    private static Object order(TableColumnHeader head) {
        var column = (TableColumn<?, ?>) head.getTableColumn();
        return List.of(column.getTableView().getSortOrder().indexOf(column), column.getSortType());
    }

    /** What a selector finds is there afterwards and was not before. */
    static Effect shows(String selector) {
        return new Seen(
                selector + " is shown",
                (person, node) -> Eyes.find(selector).isPresent(),
                (before, after) -> before.equals(false) && after.equals(true));
    }

    /** What a selector finds goes away. */
    static Effect hides(String selector) {
        return new Seen(
                selector + " goes",
                (person, node) -> Eyes.find(selector).isPresent(),
                (before, after) -> before.equals(true) && after.equals(false));
    }

    /** Another window opens, a dialog or a popover. */
    static Effect opens() {
        return new Seen("a window opens", (person, node) -> Eyes.windows().size(), (a, b) -> (Integer) b > (Integer) a);
    }

    /** The window in front closes. */
    static Effect closes() {
        return new Seen(
                "the window closes", (person, node) -> Eyes.windows().size(), (a, b) -> (Integer) b < (Integer) a);
    }

    /** Another page is shown. */
    static Effect goesTo(PageId page) {
        return new Seen(
                "page " + page.id() + " is shown",
                (person, node) -> person.context.navigator().current(),
                (before, after) -> after.equals(page));
    }

    /** The clipboard gets text or a picture. */
    static Effect copies() {
        return new Effect() {
            @Override
            public String name() {
                return "something is copied";
            }

            @Override
            public Object before(Person person, Node pressed) {
                return Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, NOTHING));
            }

            @Override
            public boolean hasHappened(Person person, Node pressed, Object before) {
                Image image = Clipboard.getSystemClipboard().getImage();
                String text = Clipboard.getSystemClipboard().getString();
                return image != null || (text != null && !text.isBlank() && !text.equals(NOTHING));
            }
        };
    }

    /** A file is written that is not empty. */
    static Effect saves() {
        return new Seen(
                "a file is saved",
                (person, node) -> Arrays.stream(Objects.requireNonNull(
                                person.files.folder().toFile().listFiles()))
                        .filter(file -> file.length() > 0 && !file.isHidden())
                        .map(File::getName)
                        .sorted()
                        .toList(),
                (a, b) -> ((List<?>) b).size() > ((List<?>) a).size());
    }

    /** The system is asked for a file or folder. */
    static Effect asks() {
        return new Seen(
                "a file is asked for",
                (person, node) -> person.files.asked().size(),
                (a, b) -> (Integer) b > (Integer) a);
    }

    /** What is pressed is chosen or not, or shows another choice. */
    static Effect chooses() {
        return new Seen(
                "it is chosen",
                (person, node) -> switch (node) {
                    case CheckBox box -> List.of(box.isSelected(), box.isIndeterminate());
                    case Toggle toggle -> toggle.isSelected();
                    case ComboBoxBase<?> combo -> String.valueOf(combo.getValue());
                    default -> Pictures.of(node);
                },
                (a, b) -> !a.equals(b));
    }

    /** All of several. */
    static Effect all(Effect... effects) {
        return new Effect() {
            @Override
            public String name() {
                return String.join(
                        ", ", Arrays.stream(effects).map(Effect::name).toList());
            }

            @Override
            public Object before(Person person, Node pressed) {
                return Arrays.stream(effects)
                        .map(e -> e.before(person, pressed))
                        .toList();
            }

            @Override
            public boolean hasHappened(Person person, Node pressed, Object before) {
                List<?> all = (List<?>) before;
                for (int i = 0; i < effects.length; i++) {
                    if (!effects[i].hasHappened(person, pressed, all.get(i))) {
                        return false;
                    }
                }
                return true;
            }
        };
    }
}
