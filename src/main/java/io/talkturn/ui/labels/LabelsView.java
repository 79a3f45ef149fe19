package io.talkturn.ui.labels;

import io.talkturn.report.Table;
import io.talkturn.report.TaskCorrelation;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.ActivityLine;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Shown;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.labels.LabelsViewModel.Read;
import io.talkturn.ui.scores.ReportActions;
import io.talkturn.ui.scores.ReportTable;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The tab with the label matrix; below it, how weak labels agree with strong ones and how tasks go together. */
public final class LabelsView extends BorderPane {
    private final LabelsViewModel model;
    private final ReportActions actions;
    private final MatrixGrid matrix;
    private final ReportTable agreement = new ReportTable(true);
    private final Label noAgreement = Labels.wrapped(Texts.of("labels.agreement.none"), "muted");
    private final ComboBox<TaskCorrelation> corpus = new ComboBox<>();
    private final CorrelationHeat heat;
    private final ReportTable pairs = new ReportTable(true);
    private final Label noCorrelation = Labels.wrapped(Texts.of("labels.correlation.none"), "muted");

    /** The tab, which reads the corpora whenever it comes to be seen. */
    public LabelsView(AppContext context) {
        model = new LabelsViewModel(context.openProject().corpora(), context.jobs());
        actions = new ReportActions(context);
        heat = new CorrelationHeat(context.theme());
        WeakLabelling labelling = new WeakLabelling(context, model::refresh);
        matrix = new MatrixGrid(
                (row, task, entry) -> new LabelDialog(context, labelling).ask(shown().matrix(), row, task, entry),
                (row, task, entry) -> new AddLabelsDialog(context, labelling).ask(row, task, entry));
        agreement.setId("weak-agreement");
        agreement.hideAtFirst("labeller", "trained on");
        pairs.setId("task-correlation");
        getStyleClass().add("labels-view");
        VBox underWay = new VBox(4);
        underWay.setId("labelling-under-way");
        labelling
                .underWay()
                .subscribe(() -> underWay.getChildren()
                        .setAll(labelling.underWay().stream()
                                .map(ActivityLine::new)
                                .toList()));
        setTop(Labels.problem("labels-problem", model.problemProperty()));
        setCenter(scroll(content(context, underWay)));
        choices();
        model.readProperty().subscribe(this::show);
        visibleProperty().subscribe(seen -> {
            if (seen) {
                model.refresh();
            }
        });
    }

    private Region content(AppContext context, Node underWay) {
        Node top = section(
                Texts.of("labels.matrix"),
                Texts.of("labels.matrix.text"),
                "label-matrix",
                () -> shown().matrix().table(),
                context.writing(matrix),
                underWay);
        Node left =
                section(Texts.of("labels.agreement"), "", "weak-agreement", agreement::shown, agreement, noAgreement);
        HBox head = new HBox(8, corpus, context.charts().menu("task-correlation", heat));
        head.setAlignment(Pos.CENTER_LEFT);
        Node right = section(
                Texts.of("labels.correlation"), "", "task-correlation", pairs::shown, head, noCorrelation, heat, pairs);
        HBox below = new HBox(32, left, right);
        HBox.setHgrow(left, Priority.SOMETIMES);
        HBox.setHgrow(right, Priority.ALWAYS);
        ((Region) left).setMinWidth(380);
        ((Region) left).setPrefWidth(520);
        VBox all = new VBox(28, top, below);
        all.getStyleClass().add("panel");
        return all;
    }

    private Node section(String title, String text, String id, Supplier<Table> table, Node... body) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label heading = Labels.heading(title);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, heading, Labels.muted(text), gap, actions.menu(id, table));
        head.getStyleClass().add("section-head");
        VBox box = new VBox(8, head);
        box.getChildren().addAll(body);
        return box;
    }

    private void choices() {
        corpus.setId("correlation-corpus");
        corpus.setAccessibleText(Texts.of("labels.correlation.of"));
        corpus.setConverter(new Shown<>(value -> value.corpus()));
        corpus.valueProperty().subscribe(this::showCorrelation);
    }

    private Read shown() {
        Read read = model.readProperty().get();
        return read == null ? Read.NOTHING : read;
    }

    private void show(@Nullable Read read) {
        Read now = shown();
        matrix.show(now.matrix());
        agreement.show(now.agreement(), row -> now.agreement().rows().get(row).subList(0, 3));
        Presence.set(agreement, !now.agreement().rows().isEmpty());
        Presence.set(noAgreement, now.agreement().rows().isEmpty());
        TaskCorrelation before = corpus.getValue();
        corpus.getItems().setAll(now.correlations());
        String wanted = before == null ? "" : before.corpus();
        corpus.setValue(now.correlations().stream()
                .filter(c -> c.corpus().equals(wanted))
                .findFirst()
                .or(() -> mostColumns(now))
                .orElse(null));
    }

    /** The corpus with most to say stands first. */
    private static Optional<TaskCorrelation> mostColumns(Read read) {
        return read.correlations().stream()
                .max(Comparator.comparingInt(c -> c.columns().size()));
    }

    private void showCorrelation(@Nullable TaskCorrelation chosen) {
        heat.show(chosen);
        Presence.set(heat, chosen != null);
        Presence.set(pairs, chosen != null);
        Presence.set(corpus, chosen != null);
        Presence.set(noCorrelation, chosen == null);
        if (chosen != null) {
            Table table = chosen.table();
            pairs.show(table, row -> table.rows().get(row).subList(0, 2));
        }
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        return pane;
    }
}
