package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.report.MetricNames;
import io.talkturn.report.RunSummary;
import io.talkturn.run.MetricTable;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.chart.ChartExport;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Presence;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.scores.ClassGrid;
import io.talkturn.ui.scores.ConfusionGrid;
import io.talkturn.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the transcript: how the prediction weighed the tasks, and how good the run is on this partition. */
final class RunPanel extends VBox {
    private static final List<String> NUMBERS = List.of("mae", "rmse", "pearson", "ccc");

    private enum Side {
        LEFT,
        RIGHT
    }

    private final TranscriptsViewModel model;
    private final Jobs jobs;
    private final Segmented<Side> side =
            new Segmented<>(List.of(Side.values()), s -> Texts.of("transcripts.side." + s.name()));
    private final TaskBars tasks = new TaskBars();
    private final Label noTasks = Labels.wrapped("", "muted");
    private final Label partitionTitle = Labels.heading("");
    private final Label measures = Labels.wrapped("", "muted");
    private final ClassGrid classes;
    private final ConfusionGrid confusion;
    private final VBox classScores;

    RunPanel(TranscriptsViewModel model, Theme theme, Jobs jobs, ChartExport exports) {
        this.model = model;
        this.jobs = jobs;
        getStyleClass().add("run-panel");
        classes = new ClassGrid(name -> model.filterBy(TalkturnFilter.truth(partition(), name)));
        confusion = new ConfusionGrid(theme, new ConfusionGrid.Handler() {
            @Override
            public void openCell(String truth, String predicted) {
                model.filterBy(TalkturnFilter.cell(partition(), truth, predicted));
            }

            @Override
            public void openClass(String truth) {
                model.filterBy(TalkturnFilter.truth(partition(), truth));
            }
        });
        classScores = section(classes, section(Labels.heading(Texts.of("scores.confusion")), confusion));
        getChildren().addAll(side, taskSection(exports), section(partitionTitle, measures, classScores));
        side.valueProperty().subscribe(now -> showAll());
        model.right().openProperty().subscribe(now -> showAll());
        model.left().openProperty().subscribe(now -> showAll());
        model.left().windowProperty().subscribe(now -> showTasks());
        model.right().windowProperty().subscribe(now -> showTasks());
        model.selectedProperty().subscribe((before, row) -> {
            if (before == null || row == null || before.partition() != row.partition()) {
                showScores();
            }
        });
    }

    private VBox taskSection(ChartExport exports) {
        VBox section = section();
        MenuButton menu = exports.menu("task-attention", section);
        menu.visibleProperty().bind(tasks.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.heading(Texts.of("transcripts.tasks")), gap, menu);
        head.getStyleClass().add("section-head");
        section.getChildren().addAll(head, tasks, noTasks);
        return section;
    }

    private static VBox section(Node... nodes) {
        return new VBox(8, nodes);
    }

    private Partition partition() {
        TranscriptRow row = model.selectedProperty().get();
        return row == null ? Partition.TEST : row.partition();
    }

    private RunSide shown() {
        boolean isRight = model.right().openProperty().get() != null
                && side.valueProperty().get() == Side.RIGHT;
        return isRight ? model.right() : model.left();
    }

    private void showAll() {
        Presence.set(side, model.right().openProperty().get() != null);
        showTasks();
        showScores();
    }

    private void showTasks() {
        ShadedWindow window = shown().windowProperty().get();
        boolean hasTasks = window != null && window.tasks().size() > 1;
        Presence.set(tasks, hasTasks);
        Presence.set(noTasks, !hasTasks);
        if (hasTasks) {
            tasks.show(Objects.requireNonNull(window).tasks());
        } else {
            noTasks.setText(Texts.of(window == null ? "transcripts.tasks.noWindow" : "transcripts.tasks.one"));
        }
    }

    private void showScores() {
        OpenRun run = shown().openProperty().get();
        if (run == null) {
            return;
        }
        Partition partition = partition();
        MetricTable metrics = run.metrics();
        boolean isClass = !run.classes().isEmpty();
        partitionTitle.setText(Texts.of("scores.partition." + partition.name()));
        List<String> parts = told(metrics, partition, run.classes().size());
        measures.setText(parts.isEmpty() ? Texts.of("scores.none") : String.join(" · ", parts));
        showInterval(run, partition, parts);
        Presence.set(classScores, isClass && metrics.partitions().contains(partition));
        if (classScores.isVisible()) {
            classes.show(metrics, partition);
            confusion.show(metrics.confusion(partition, AuxiliaryTask.PRIMARY_ID));
        }
    }

    /** The interval costs an evaluation a conversation, so it comes a moment later. */
    private void showInterval(OpenRun run, Partition partition, List<String> parts) {
        jobs.latest("transcripts.interval", progress -> RunSummary.read(run.entry(), partition))
                .onDone(summary -> {
                    JackknifeEstimate interval = summary.interval();
                    if (interval != null && !Double.isNaN(interval.low()) && !parts.isEmpty()) {
                        List<String> all = new ArrayList<>(parts);
                        all.set(
                                0,
                                Texts.of(
                                        "scores.interval",
                                        parts.getFirst(),
                                        Format.decimals(interval.low(), 3),
                                        Format.decimals(interval.high(), 3)));
                        measures.setText(String.join(" · ", all));
                    }
                });
    }

    /** The whole-task metrics of the partition, the one that the interval is of first. */
    private static List<String> told(MetricTable metrics, Partition partition, int classes) {
        Stream<String> names = classes == 0 ? NUMBERS.stream() : Stream.of("accuracy", "macro_f1", "weighted_f1");
        return names.map(name -> told(metrics, partition, name, classes))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String told(MetricTable metrics, Partition partition, String name, int classes) {
        OptionalDouble value = metrics.value(partition, AuxiliaryTask.PRIMARY_ID, name);
        return value.isEmpty()
                ? null
                : MetricNames.ofTask(name, classes) + " " + Format.decimals(value.getAsDouble(), 3);
    }
}
