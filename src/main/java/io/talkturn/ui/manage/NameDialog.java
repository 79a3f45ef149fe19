package io.talkturn.ui.manage;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunAbout;
import io.talkturn.run.RunEntry;
import io.talkturn.ui.kit.Dialogs;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Prose;
import io.talkturn.ui.kit.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Asks for the name and the note of a run. */
final class NameDialog {
    private static final int LINES = 5;

    private final RunDesk desk;
    private final RunEntry run;
    private final TextField name = new TextField();
    private final Prose note = new Prose(LINES);
    private final Label problem = Labels.wrapped("", "bad");

    NameDialog(RunDesk desk, RunEntry run) {
        this.desk = desk;
        this.run = run;
        name.setId("run-name");
        name.setText(run.title());
        name.setPromptText(run.spec() == null ? run.folder().name() : run.spec().name());
        name.setTooltip(new Tooltip(Texts.of("manage.name.tip")));
        note.setId("run-note");
        note.setText(run.note());
        note.setPromptText(Texts.of("manage.note.prompt"));
        note.setTooltip(new Tooltip(Texts.of("manage.note.tip")));
        problem.managedProperty().bind(problem.visibleProperty());
    }

    void show(Dialogs dialogs) {
        VBox content = new VBox(
                6,
                labelled(Texts.of("manage.name"), name),
                name,
                labelled(Texts.of("manage.note"), note),
                note,
                Labels.wrapped(Texts.of("manage.name.kept", run.folder().name()), "muted"),
                problem);
        var dialog = dialogs.show(
                Texts.of("manage.name.title"), content, Texts.of("manage.name.go"), () -> desk.describe(run, wanted()));
        Node go = dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
        go.setId("run-name-go");
        name.textProperty().subscribe(() -> judge(go));
        note.textProperty().subscribe(() -> judge(go));
        judge(go);
    }

    private static Label labelled(String text, Node field) {
        Label label = Labels.text(text);
        label.setLabelFor(field);
        return label;
    }

    private void judge(Node go) {
        String told = "";
        try {
            RunAbout _ = wanted();
        } catch (UserError e) {
            told = e.line();
        }
        problem.setText(told);
        problem.setVisible(!told.isEmpty());
        go.setDisable(!told.isEmpty());
    }

    /** The name that stands in run.json is none of its own. */
    private RunAbout wanted() {
        String typed = name.getText().strip();
        boolean isMade = run.spec() != null && typed.equals(run.spec().name());
        return RunAbout.of(isMade ? "" : typed, note.getText());
    }
}
