package io.talkturn.ui.labels;

import io.talkturn.corpus.io.weak.MadeBy;
import io.talkturn.foundation.UserError;
import io.talkturn.report.LabelMatrix.Entry;
import io.talkturn.report.LabelMatrix.Row;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.FileDialogs;
import io.talkturn.ui.kit.Form;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.kit.Why;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks what made the labels of a table, and how good they are, before they stand in the matrix. */
final class AddLabelsDialog {
    private static final FileDialogs.Kind TABLES =
            new FileDialogs.Kind(Texts.of("data.kind.tables"), List.of("*.csv", "*.tsv", "*.jsonl"));
    private static final double NAMES = 96;

    private final AppContext context;
    private final WeakLabelling labelling;
    private final TextField name = field("add-labels-by");
    private final TextField version = field("add-labels-version");
    private final TextField date = field("add-labels-date");
    private final TextField confidence = field("add-labels-confidence");
    private final Label problem = Labels.wrapped("", "warn");

    AddLabelsDialog(AppContext context, WeakLabelling labelling) {
        this.context = context;
        this.labelling = labelling;
        date.setText(LocalDate.now(ZoneId.systemDefault()).toString());
        confidence.setPromptText(Texts.of("labels.add.measured"));
        problem.setId("add-labels-problem");
        // its line is there before it is needed: a window that is shown does not grow
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    /** Asks for the table, then for the rest. */
    void ask(Row target, String task, Entry entry) {
        context.files()
                .openFile(Texts.of("labels.add.file"), TABLES)
                .ifPresent(file -> show(file, target, task, entry));
    }

    private void show(Path file, Row target, String task, Entry entry) {
        VBox content = new VBox(
                12,
                Labels.wrapped(Texts.of(
                        "labels.add.ask", file.getFileName(), target.info().title(), task)),
                new Form(NAMES)
                        .row(Texts.of("labels.add.by"), name, Texts.of("labels.add.by.tip"))
                        .row(Texts.of("labels.add.version"), version, Texts.of("labels.add.version.tip"))
                        .row(Texts.of("labels.add.date"), date, Texts.of("labels.add.date.tip"))
                        .row(Texts.of("labels.add.confidence"), confidence, Texts.of("labels.add.confidence.tip")),
                problem,
                Labels.wrapped(Texts.of("labels.add.form"), "muted"));
        content.setId("add-labels");
        if (entry.weak() != null) {
            content.getChildren().add(Labels.wrapped(Texts.of("labels.add.replaces"), "muted"));
        }
        Dialog<ButtonType> dialog = context.dialogs()
                .show(
                        Texts.of("labels.add.title", target.info().name(), task),
                        content,
                        Texts.of("labels.add.go"),
                        () -> made().ifPresent(by -> labelling.add(target, task, file, by)));
        Node go = dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        go.setId("add-labels-go");
        Why.say(go, Texts.of("labels.add.notReady"));
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> made().isEmpty(),
                        name.textProperty(),
                        version.textProperty(),
                        date.textProperty(),
                        confidence.textProperty()));
    }

    /** What was typed, where it can be; else what is wrong is told, but not before a name is there. */
    private Optional<MadeBy> made() {
        problem.setText("");
        if (name.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            String typed = confidence.getText().strip();
            return Optional.of(new MadeBy(
                    name.getText(),
                    version.getText(),
                    date.getText().strip(),
                    typed.isEmpty() ? null : Double.valueOf(typed)));
        } catch (NumberFormatException e) {
            problem.setText(Texts.of("weave.threshold.bad", confidence.getText()));
        } catch (UserError e) {
            problem.setText(e.what() + " " + e.wayOut());
        }
        return Optional.empty();
    }
}
