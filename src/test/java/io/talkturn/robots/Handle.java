package io.talkturn.robots;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;

/**
 * Something that can be pressed, by the name under which tables know it: its kind, and its id or its words.
 *
 * @param name for example {@code button #model-train} or {@code toggle #results-view 'Means'}
 */
record Handle(Node node, String kind, String name) {
    /** Ids that JavaFX gives to parts of its controls. */
    private static final java.util.Set<String> PARTS = java.util.Set.of("virtual-flow");

    /** What a node is for the hand, if anything. */
    static Optional<Handle> of(Node node) {
        String kind = kind(node);
        return kind.isEmpty() ? Optional.empty() : Optional.of(new Handle(node, kind, kind + " " + title(node)));
    }

    private static String kind(Node node) {
        if (isPart(node) || node.isMouseTransparent()) {
            return "";
        }
        return switch (node) {
            case MenuButton menu -> "menu";
            case CheckBox box -> "check";
            case RadioButton radio -> "radio";
            case ToggleButton toggle -> "toggle";
            case Hyperlink link -> "link";
            case Button button -> "button";
            case ButtonBase other -> "button";
            case ComboBoxBase<?> combo -> "combo";
            case org.controlsfx.control.CheckComboBox<?> box -> "combo";
            case Spinner<?> spinner -> "spinner";
            case Slider slider -> "slider";
            // a text that is only to be read is no control
            case TextInputControl input -> input.isEditable() ? "field" : "";
            case TitledPane pane -> "fold";
            case IndexedCell<?> cell -> "";
            case io.talkturn.ui.kit.WeightBar bar -> "bar";
            default -> isMark(node) ? "mark" : "";
        };
    }

    /** A part of another control, which is pressed with it. */
    private static boolean isPart(Node node) {
        return Eyes.around(
                        node,
                        n -> n instanceof ComboBoxBase<?>
                                || n instanceof org.controlsfx.control.CheckComboBox<?>
                                || n instanceof Spinner<?>
                                || n instanceof Slider
                                || n instanceof TextInputControl
                                || n instanceof javafx.scene.control.ScrollBar)
                .isPresent();
    }

    /** What is drawn, and takes presses or keys. */
    private static boolean isMark(Node node) {
        boolean isOurs = !(node instanceof Control) && node.isFocusTraversable();
        return isOurs || (node.getOnMouseClicked() != null && node.getCursor() == Cursor.HAND);
    }

    private static String title(Node node) {
        if (hasOwnId(node)) {
            return "#" + node.getId();
        }
        String around = Eyes.around(node, Handle::hasOwnId)
                .map(n -> "#" + n.getId() + " ")
                .orElse("");
        return around + "'" + words(node) + "'";
    }

    private static boolean hasOwnId(Node node) {
        return node.getId() != null && !node.getId().isBlank() && !PARTS.contains(node.getId());
    }

    /** What a screen reader would say; empty where it has nothing to say. */
    static String words(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        if (node instanceof TextInputControl input && input.getPromptText() != null) {
            return input.getPromptText();
        }
        return "";
    }

    /** The name of what it is told of: a sentence in a tooltip or for a screen reader. */
    static String help(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof Control control && control.getTooltip() != null) {
                return control.getTooltip().getText();
            }
            if (n.getAccessibleHelp() != null) {
                return n.getAccessibleHelp();
            }
        }
        return "";
    }
}
