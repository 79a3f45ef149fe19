package io.talkturn.ui.labels;

import io.talkturn.corpus.Finding;
import io.talkturn.report.LabelMatrix;
import io.talkturn.report.LabelMatrix.Entry;
import io.talkturn.report.LabelMatrix.Row;
import io.talkturn.report.LabelMatrix.Weak;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.kit.Buttons;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks which model labels a corpus, and, where the features differ in provenance, whether that is accepted. */
final class LabelDialog {
    private final AppContext context;
    private final WeakLabelling labelling;
    private final ToggleGroup models = new ToggleGroup();
    private final CheckBox small = new CheckBox(Texts.of("labels.small"));
    private final CheckBox accepted = new CheckBox(Texts.of("labels.accept"));
    private final Label findings = Labels.wrapped("", "warn");

    LabelDialog(AppContext context, WeakLabelling labelling) {
        this.context = context;
        this.labelling = labelling;
        accepted.setId("label-accept");
        accepted.setWrapText(true);
        small.setWrapText(true);
    }

    /** Looks for models, then asks. */
    void ask(LabelMatrix matrix, Row target, String task, Entry entry) {
        labelling.candidates(matrix, target, task).onDone(found -> show(found, target, task, entry));
    }

    private void show(List<Candidate> candidates, Row target, String task, Entry entry) {
        VBox content =
                new VBox(12, Labels.wrapped(Texts.of("labels.ask", target.info().title(), task)));
        content.setId("label-dialog");
        if (entry.strong() != null) {
            content.getChildren().add(Labels.wrapped(Texts.of("labels.ask.strong"), "muted"));
        }
        if (entry.weak() != null) {
            content.getChildren().add(old(target, task, entry.weak()));
        }
        String title = Texts.of("labels.ask.title", target.info().name(), task);
        if (candidates.isEmpty()) {
            content.getChildren().add(Labels.wrapped(Texts.of("labels.nobody", task), "warn"));
            context.dialogs().tell(title, content);
            return;
        }
        VBox list = new VBox(9);
        candidates.forEach(candidate -> list.getChildren().add(line(candidate)));
        content.getChildren().addAll(list, small, findings, accepted);
        models.selectedToggleProperty().subscribe(this::choose);
        Dialog<ButtonType> dialog = context.dialogs()
                .show(
                        title,
                        content,
                        Texts.of("labels.go"),
                        () -> labelling.start(chosen(), target, task, small.isSelected(), accepted.isSelected()));
        Node go = goButton(dialog);
        go.setId("label-go");
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> chosen().isImpossible() || (chosen().needsConfirmation() && !accepted.isSelected()),
                        models.selectedToggleProperty(),
                        accepted.selectedProperty()));
    }

    private Node old(Row target, String task, Weak weak) {
        Hyperlink remove = Buttons.link(Texts.of("labels.remove"), () -> {});
        remove.setId("label-remove");
        remove.setOnAction(e -> {
            remove.getScene().getWindow().hide();
            confirmRemoval(target, task);
        });
        return new VBox(
                2,
                Labels.wrapped(
                        Texts.of("labels.ask.weak", MatrixGrid.labeller(weak), MatrixGrid.confidence(weak)), "muted"),
                remove);
    }

    private void confirmRemoval(Row target, String task) {
        context.dialogs()
                .confirm(
                        Texts.of("labels.remove"),
                        Texts.of("labels.remove.ask", task, target.info().title()),
                        Texts.of("labels.remove.yes"),
                        () -> labelling.remove(target, task));
    }

    private static Node goButton(Dialog<ButtonType> dialog) {
        return dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
    }

    private Node line(Candidate candidate) {
        RadioButton button = new RadioButton(candidate.title());
        button.setMnemonicParsing(false); // names of runs may hold underscores
        button.setToggleGroup(models);
        button.setUserData(candidate);
        button.setId("labeller-" + models.getToggles().size());
        if (models.getToggles().size() == 1) {
            button.setSelected(true);
        }
        Label detail = Labels.wrapped(candidate.detail(), "muted");
        detail.setPadding(new Insets(0, 0, 0, 26));
        return new VBox(1, button, detail);
    }

    private Candidate chosen() {
        return (Candidate) models.getSelectedToggle().getUserData();
    }

    private void choose(javafx.scene.control.@Nullable Toggle toggle) {
        Candidate candidate = chosen();
        Presence.set(small, candidate.run() == null);
        String told = candidate.findings().stream().map(Finding::sentence).collect(Collectors.joining("\n"));
        findings.setText(told);
        Presence.set(findings, !told.isEmpty());
        Presence.set(accepted, candidate.needsConfirmation());
        accepted.setSelected(false);
    }
}
