package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import io.talkturn.report.MetricNames;
import io.talkturn.run.MetricTable;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.Texts;
import io.talkturn.ui.kit.Format;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.ui.scores.ClassGrid;
import io.talkturn.ui.scores.ConfusionGrid;
import io.talkturn.ui.theme.Theme;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    private final Segmented<Side> side =
            new Segmented<>(List.of(Side.values()), s -> Texts.of("transcripts.side." + s.name()));
    private final TaskBars tasks = new TaskBars();
    private final Label noTasks = Labels.wrapped("", "muted");
    private final Label partitionTitle = Labels.heading("");
    private final Label measures = Labels.wrapped("", "muted");
    private final ClassGrid classes;
    private final ConfusionGrid confusion;
    private final VBox classScores;

    RunPanel(TranscriptsViewModel model, Theme theme) {
        this.model = model;
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
        getChildren()
                .addAll(
                        side,
                        section(Labels.heading(Texts.of("transcripts.tasks")), tasks, noTasks),
                        section(partitionTitle, measures, classScores));
        side.valueProperty().subscribe(this::showAll);
        model.right().openProperty().subscribe(this::showAll);
        model.left().openProperty().subscribe(this::showAll);
        model.left().windowProperty().subscribe(this::showTasks);
        model.right().windowProperty().subscribe(this::showTasks);
        model.selectedProperty().subscribe((before, row) -> {
            if (before == null || row == null || before.partition() != row.partition()) {
                showScores();
            }
        });
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
        setShown(side, model.right().openProperty().get() != null);
        showTasks();
        showScores();
    }

    private void showTasks() {
        ShadedWindow window = shown().windowProperty().get();
        boolean hasTasks = window != null && window.tasks().size() > 1;
        setShown(tasks, hasTasks);
        setShown(noTasks, !hasTasks);
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
        measures.setText(told(metrics, partition, run.classes().size()));
        setShown(classScores, isClass && metrics.partitions().contains(partition));
        if (classScores.isVisible()) {
            classes.show(metrics, partition);
            confusion.show(metrics.confusion(partition, AuxiliaryTask.PRIMARY_ID));
        }
    }

    /** The whole-task metrics of the partition in a line. */
    private static String told(MetricTable metrics, Partition partition, int classes) {
        Stream<String> names = classes == 0 ? NUMBERS.stream() : Stream.of("accuracy", "macro_f1", "weighted_f1");
        String told = names.map(name -> told(metrics, partition, name, classes))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return told.isEmpty() ? Texts.of("scores.none") : told;
    }

    private static @Nullable String told(MetricTable metrics, Partition partition, String name, int classes) {
        OptionalDouble value = metrics.value(partition, AuxiliaryTask.PRIMARY_ID, name);
        return value.isEmpty()
                ? null
                : MetricNames.ofTask(name, classes) + " " + Format.decimals(value.getAsDouble(), 3);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
