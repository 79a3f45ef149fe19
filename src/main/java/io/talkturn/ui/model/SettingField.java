package io.talkturn.ui.model;

import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Icons;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The control of one setting. What is typed counts on Enter and when the field is left; what is not allowed is said below it. */
final class SettingField extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");

    private final ModelViewModel model;
    private final Setting setting;
    private final Runnable show;
    private final Label problem = new Label();
    private boolean showing;

    SettingField(ModelViewModel model, Setting setting, FileDialogs files, Consumer<Path> chosenFile) {
        this.model = model;
        this.setting = setting;
        setSpacing(2);
        problem.getStyleClass().addAll("bad", "small");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        show = switch (setting.kind()) {
            case INTEGER, LONG, DECIMAL -> number();
            case CHOICE -> choice();
            case SWITCH -> toggle();
            case FILE -> file(files, chosenFile);
        };
        getChildren().add(problem);
    }

    boolean isValid() {
        return problem.getText().isEmpty();
    }

    /** Shows the draft's value. */
    void show() {
        showing = true;
        show.run();
        showing = false;
    }

    private Runnable number() {
        TextField field = new TextField();
        field.setId("setting-" + setting.key());
        field.getStyleClass().add("number-field");
        Runnable commit = () -> {
            try {
                model.set(setting, setting.parse(field.getText()));
                fail(field, "");
            } catch (IllegalArgumentException e) {
                fail(field, String.valueOf(e.getMessage()));
            }
        };
        field.setOnAction(e -> commit.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused && !showing) {
                commit.run();
            }
        });
        getChildren().add(field);
        return () -> {
            field.setText(setting.shown(value()));
            fail(field, "");
        };
    }

    private void fail(TextField field, String message) {
        problem.setText(message);
        field.pseudoClassStateChanged(ERROR, !message.isEmpty());
    }

    private Runnable choice() {
        ComboBox<Object> box = new ComboBox<>();
        box.setId("setting-" + setting.key());
        box.getItems().setAll(setting.choices());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Object choice) {
                return choice == null ? "" : setting.choiceTitle(choice);
            }

            @Override
            public @Nullable Object fromString(String text) {
                return null; // the box cannot be typed into
            }
        });
        box.valueProperty().subscribe(chosen -> {
            if (!showing && chosen != null) {
                model.set(setting, chosen);
            }
        });
        getChildren().add(box);
        return () -> box.setValue(value());
    }

    private Runnable toggle() {
        CheckBox box = new CheckBox();
        box.setId("setting-" + setting.key());
        box.setOnAction(e -> model.set(setting, box.isSelected()));
        getChildren().add(box);
        return () -> box.setSelected(Boolean.TRUE.equals(value()));
    }

    private Runnable file(FileDialogs files, Consumer<Path> chosenFile) {
        Label name = new Label();
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button none = Icons.button(Feather.X, Texts.of("setting.file.none"), () -> model.set(setting, null));
        none.managedProperty().bind(none.visibleProperty());
        HBox row = new HBox(
                2,
                name,
                Icons.button(Feather.FOLDER, Texts.of("setting.file.choose"), () -> choose(files, chosenFile)),
                none);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        return () -> {
            Object path = value();
            none.setVisible(path != null);
            name.setText(
                    path == null
                            ? Texts.of("setting." + setting.key() + ".none")
                            : String.valueOf(Path.of(path.toString()).getFileName()));
        };
    }

    private void choose(FileDialogs files, Consumer<Path> chosenFile) {
        files.openFile(
                        setting.title(),
                        new FileDialogs.Kind(Texts.of("setting.embeddings.kind"), List.of("*.txt", "*.txt.gz", "*.gz")))
                .ifPresent(chosenFile);
    }

    private @Nullable Object value() {
        return setting.in(model.draftProperty().get());
    }
}
