package io.talkturn.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Explains abbreviations where they stand: whatever shows a text that holds a term of the glossary gets the term as its
 * tooltip when the mouse comes, unless it has a tooltip of its own; F1 opens the glossary at the term under the mouse, or at
 * that of the control that has the focus.
 */
public final class TermTips {
    /** The key that opens the glossary. */
    public static final String KEY = "F1";

    private static final int MOST = 3;

    private final Consumer<@Nullable Term> open;
    private @Nullable Node hovered;
    private @Nullable Scene scene;

    /** @param open shows the glossary at a term, or at its beginning */
    public TermTips(Consumer<@Nullable Term> open) {
        this.open = open;
    }

    /** Explains everything below a node, also what is added later. */
    public void install(Parent root) {
        root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> enter(event.getTarget()));
        root.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (event.getTarget().equals(hovered)) {
                hovered = null;
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F1 && !event.isShiftDown() && !event.isShortcutDown()) {
                scene = root.getScene();
                openAtPlace();
                event.consume();
            }
        });
        root.sceneProperty().subscribe(now -> {
            if (scene == null) {
                scene = now;
            }
        });
    }

    /** Opens the glossary at the term under the mouse or of the focus. */
    public void openAtPlace() {
        Node focused = scene == null ? null : scene.getFocusOwner();
        open.accept(Stream.of(text(hovered), text(focused))
                .flatMap(text -> Glossary.in(text).stream())
                .findFirst()
                .orElse(null));
    }

    /**
     * The tooltip of a text, null where it needs none.
     *
     * @param isCut whether the text is to be read whole only here
     */
    static @Nullable Tooltip tip(@Nullable String text, boolean isCut) {
        List<Term> terms = text == null ? List.of() : loud(text);
        if (text == null || (terms.isEmpty() && !isCut)) {
            return null;
        }
        String said = Stream.concat(
                        isCut ? Stream.of(text) : Stream.of(),
                        terms.stream().limit(MOST).map(Term::brief))
                .collect(Collectors.joining("\n\n"));
        return new TermTip(said);
    }

    /** Whether a tooltip is none, or one that was made here. */
    static boolean isOurs(@Nullable Tooltip tooltip) {
        return tooltip == null || tooltip instanceof TermTip;
    }

    private static List<Term> loud(String text) {
        return Glossary.in(text).stream().filter(term -> !term.quiet()).toList();
    }

    private void enter(Object target) {
        if (target instanceof Labeled labeled && !Glossary.in(shown(labeled)).isEmpty()) {
            hovered = labeled;
            if (isOurs(labeled.getTooltip())) {
                labeled.setTooltip(tip(labeled.getText(), false));
            }
        }
    }

    private static String shown(Labeled labeled) {
        return labeled.getText() == null ? "" : labeled.getText();
    }

    private static String text(@Nullable Node node) {
        return switch (node) {
            case null -> "";
            case Labeled labeled -> shown(labeled) + " " + said(labeled);
            case TableView<?> table -> heads(table);
            case TextInputControl field -> said(field);
            case Control control -> said(control);
            default -> String.valueOf(node.getAccessibleText());
        };
    }

    /** The head of the column where the focus is, then the others. */
    private static String heads(TableView<?> table) {
        var place = table.getFocusModel().getFocusedCell();
        String first = place == null || place.getTableColumn() == null
                ? ""
                : place.getTableColumn().getText();
        return Stream.concat(
                        Stream.of(first), table.getVisibleLeafColumns().stream().map(c -> c.getText()))
                .collect(Collectors.joining(" · "));
    }

    private static String said(Control control) {
        String tip = control.getTooltip() == null ? "" : control.getTooltip().getText();
        return Stream.of(control.getAccessibleText(), tip)
                .filter(text -> text != null)
                .collect(Collectors.joining(" "));
    }

    /** A tooltip that was put there for the glossary or for a text that is cut, and may be replaced. */
    private static final class TermTip extends Tooltip {
        TermTip(String text) {
            super(text);
            setWrapText(true);
            setMaxWidth(420);
        }
    }
}
