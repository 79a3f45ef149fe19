package io.talkturn.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The control of one value. What is typed counts on Enter and when the field is left; what is not allowed is said below it. */
public final class ValueField extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

    private final Label problem = new Label();
    private Runnable show = () -> {};
    private boolean showing;
    private Node input = this;

    private ValueField() {
        setSpacing(2);
        problem.getStyleClass().addAll("bad", "small");
        problem.setWrapText(true);
        Presence.withWords(problem);
    }

    /**
     * A field to type a number into.
     *
     * @param shown the value as people type it
     * @param commit takes what was typed; throws IllegalArgumentException with a sentence where it is not allowed
     */
    public static ValueField typed(String id, Supplier<String> shown, Consumer<String> commit) {
        ValueField value = new ValueField();
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("number-field");
        Runnable take = () -> {
            try {
                commit.accept(field.getText());
                value.fail(field, "");
            } catch (IllegalArgumentException e) {
                value.fail(field, String.valueOf(e.getMessage()));
            }
        };
        field.setOnAction(e -> take.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused && !value.showing && !field.getText().equals(shown.get())) {
                take.run();
            }
        });
        value.show = () -> {
            field.setText(shown.get());
            value.fail(field, "");
        };
        value.input = field;
        value.getChildren().addAll(field, value.problem);
        return value;
    }

    /** A yes or no. */
    public static ValueField toggle(String id, Supplier<Boolean> shown, Consumer<Boolean> commit) {
        ValueField value = new ValueField();
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setOnAction(e -> commit.accept(box.isSelected()));
        value.input = box;
        value.show = () -> box.setSelected(shown.get());
        value.getChildren().add(box);
        return value;
    }

    /** One of a few. */
    public static <T> ValueField choice(
            String id, List<T> choices, Function<T, String> title, Supplier<T> shown, Consumer<T> commit) {
        ValueField value = new ValueField();
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(choices);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Shown<>(title));
        box.valueProperty().subscribe(chosen -> {
            if (!value.showing && chosen != null) {
                commit.accept(chosen);
            }
        });
        value.input = box;
        value.show = () -> box.setValue(shown.get());
        value.getChildren().add(box);
        return value;
    }

    /**
     * A file, or none.
     *
     * @param shown the file's name, empty where there is none
     * @param none what stands there then
     * @param choose asks for one
     * @param clear takes it away
     */
    public static ValueField file(String id, Supplier<String> shown, String none, Runnable choose, Runnable clear) {
        ValueField value = new ValueField();
        Label name = Labels.text("");
        name.setId(id);
        name.setMaxWidth(Double.MAX_VALUE);
        value.input = name;
        HBox.setHgrow(name, Priority.ALWAYS);
        Button without = Icons.button(Feather.X, Texts.of("setting.file.none"), clear);
        without.managedProperty().bind(without.visibleProperty());
        HBox row = new HBox(2, name, Icons.button(Feather.FOLDER, Texts.of("setting.file.choose"), choose), without);
        row.setAlignment(Pos.CENTER_LEFT);
        value.show = () -> {
            without.setVisible(!shown.get().isEmpty());
            name.setText(shown.get().isEmpty() ? none : shown.get());
        };
        value.getChildren().add(row);
        return value;
    }

    /** What takes the value, which a screen reader names. */
    Node input() {
        return input;
    }

    /** Whether what is typed is allowed. */
    public boolean isValid() {
        return problem.getText().isEmpty();
    }

    /** Shows the value as it is now. */
    public void show() {
        showing = true;
        show.run();
        showing = false;
    }

    private void fail(TextField field, String message) {
        problem.setText(message);
        field.pseudoClassStateChanged(ERROR, !message.isEmpty());
    }
}
