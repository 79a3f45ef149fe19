package io.talkturn.ui.apply;

import io.talkturn.corpus.Finding;
import io.talkturn.run.RunEntry;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.ActivityLine;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what a run is to be applied to, says what speaks against it, and shows how far it is. */
public final class ApplyDialog {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 220;

    private final AppContext context;
    private final RunEntry run;
    private final ApplyViewModel model;
    private final Segmented<SourceForm.Kind> kind =
            new Segmented<>(List.of(SourceForm.Kind.values()), k -> Texts.of("apply.source." + k.name()));
    private final Label found = Labels.wrapped("", "muted");
    private final Label warnings = Labels.wrapped("", "warn");
    private final Label problem = Labels.wrapped("", "bad");
    private final CheckBox accepted = new CheckBox(Texts.of("apply.accept"));
    private final KeepPane keep;
    private final StackPane underWay = new StackPane();
    private @Nullable Dialog<ButtonType> dialog;
    private @Nullable Job<Applied> job;

    public ApplyDialog(AppContext context, RunEntry run) {
        this.context = context;
        this.run = run;
        this.model = new ApplyViewModel(
                context.jobs(),
                run,
                context.runs().nameOf(run),
                context.openProject().projectProperty()::get);
        this.keep = new KeepPane(model.keeping());
        kind.setId("apply-source");
        accepted.setId("apply-accept");
        accepted.setWrapText(true);
        accepted.setTooltip(new Tooltip(Texts.of("apply.accept.tip")));
        accepted.selectedProperty().bindBidirectional(model.acceptedProperty());
        found.setId("apply-found");
        warnings.setId("apply-warnings");
        problem.setId("apply-problem");
        problem.textProperty().bind(model.problemProperty());
        kind.setMaxWidth(Region.USE_PREF_SIZE);
    }

    /** Shows it. */
    public void show() {
        Map<SourceForm.Kind, SourceForm> forms = SourceForm.all(context, model);
        StackPane form = new StackPane();
        form.setMinHeight(HEIGHT);
        kind.valueProperty().subscribe(chosen -> {
            SourceForm shown = Objects.requireNonNull(forms.get(chosen));
            form.getChildren().setAll(shown.view());
            model.sourceProperty().set(shown.source());
        });
        Presence.withWords(found, warnings, problem);
        accepted.managedProperty().bind(accepted.visibleProperty());
        model.findingsProperty().subscribe(this::tell);
        model.problemProperty().subscribe(this::fit);
        underWay.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(12, kind, form, found, warnings, accepted, keep, problem, underWay);
        Dialog<ButtonType> shown = context.dialogs()
                .show(Texts.of("apply.title", context.runs().nameOf(run)), content, Texts.of("apply.go"), () -> {});
        shown.getDialogPane().setId("apply-dialog");
        shown.getDialogPane().setPrefWidth(WIDTH);
        // closed it is no longer wanted: the result would come to nobody
        shown.setOnHidden(e -> cancel());
        dialog = shown;
        begin((Button) shown.getDialogPane()
                .lookupButton(shown.getDialogPane().getButtonTypes().getFirst()));
        fit();
    }

    /** The dialog stays while it goes on, to show how far it is. */
    private void begin(Button go) {
        go.setId("apply-go");
        go.setTooltip(new Tooltip(Texts.of("apply.go.tip")));
        go.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            go();
        });
        go.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.readyProperty().get()
                                || !underWay.getChildren().isEmpty(),
                        model.readyProperty(),
                        underWay.getChildren()));
    }

    private void tell(List<Finding> findings) {
        found.setText(
                model.talkturns() == 0 ? "" : Texts.of("apply.found", Texts.count("talkturn", model.talkturns())));
        warnings.setText(findings.stream()
                .filter(finding -> finding.severity() != Finding.Severity.FATAL)
                .map(Finding::sentence)
                .collect(Collectors.joining("\n")));
        accepted.setVisible(model.needsConfirmation());
        fit();
    }

    /** More to say needs more room. */
    private void fit() {
        if (dialog != null && dialog.getDialogPane().getScene() != null) {
            dialog.getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    private void go() {
        Job<Applied> begun = model.apply();
        job = begun;
        Node line = new ActivityLine(begun);
        underWay.getChildren().setAll(line);
        fit();
        begun.onDone(this::done).onEnd(() -> {
            underWay.getChildren().clear();
            fit();
            if (model.made() != null) {
                context.openProject().refresh(model.made());
            }
        });
    }

    private void done(Applied applied) {
        if (dialog != null) {
            dialog.close();
        }
        if (applied.set() != null) {
            context.runs().refresh();
        }
        new AppliedView(context, applied, run).show();
    }

    private void cancel() {
        if (job != null) {
            job.cancel();
        }
    }
}
