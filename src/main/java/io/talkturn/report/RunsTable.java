package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.model.Architecture;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.MetricTable;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunStatus;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.task.TaskFamily;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.fusion.FurtherTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All runs with their settings, state and metrics of the primary task, one row a run. */
public final class RunsTable {
    private static final String NO_TASKS = "none";

    private static final List<String> METRICS = Stream.concat(
                    Stream.of(
                            "accuracy",
                            "unweighted_recall",
                            "macro_f1",
                            "weighted_f1",
                            "mean_weighted_accuracy",
                            "mean_f1",
                            "mean_accuracy",
                            "mean_weighted_f1"),
                    ScaleMetrics.allNames().stream())
            .toList();

    private RunsTable() {}

    /** The table for one partition; columns that are blank in every row are left out. */
    public static Table of(List<RunSummary> runs, Partition partition) {
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text("run"),
                Table.Column.text("folder"),
                Table.Column.text("note"),
                Table.Column.text("architecture"),
                Table.Column.text("primary task"),
                Table.Column.text("auxiliary tasks"),
                Table.Column.count("seed"),
                Table.Column.text("state"),
                Table.Column.count("epochs"),
                Table.Column.count("best epoch"),
                Table.Column.count("n")));
        METRICS.forEach(metric -> columns.add(Table.Column.metric(title(metric))));
        columns.add(Table.Column.metric("95% low"));
        columns.add(Table.Column.metric("95% high"));
        columns.add(Table.Column.count("conversations"));
        columns.add(Table.Column.count("time (s)"));
        RunNames names = RunNames.of(runs.stream().map(RunSummary::entry).toList());
        List<List<Cell>> rows = runs.stream().map(run -> cells(run, names)).toList();
        return new Table("runs-" + partition.id(), "Runs, " + partition.id(), columns, rows, notes(runs))
                .withoutBlankColumns();
    }

    /** The tasks that are learned beside the primary one. */
    public static String otherTasks(RunSpec spec) {
        return switch (spec.network()) {
            // a plain HAN has one head, whatever stands in its settings
            case HanSpec han when han.model().architecture() == Architecture.HAN -> NO_TASKS;
            case HanSpec han -> auxiliaryTasks(han.tasks());
            case FusionSpec fusion -> furtherTasks(fusion.fusion().with());
        };
    }

    /** For example {@code sentiment (weak) + sarcasm}. */
    private static String furtherTasks(List<FurtherTask> tasks) {
        return tasks.isEmpty()
                ? NO_TASKS
                : tasks.stream()
                        .map(task -> task.task() + (task.isWeak() ? " (weak)" : ""))
                        .collect(Collectors.joining(" + "));
    }

    /** The auxiliary tasks in the paper's letters, for example {@code aphf}; ids of those whose family is not whole. */
    public static String auxiliaryTasks(TaskSettings tasks) {
        StringBuilder letters = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (TaskFamily family : TaskFamily.values()) {
            List<AuxiliaryTask> own =
                    tasks.auxiliary().stream().filter(t -> t.family() == family).toList();
            if (own.equals(AuxiliaryTask.of(family))) {
                letters.append(family.letter());
            } else {
                own.forEach(task -> parts.add(task.id()));
            }
        }
        if (!letters.isEmpty()) {
            parts.addFirst(letters.toString());
        }
        if (parts.isEmpty()) {
            return NO_TASKS;
        }
        return String.join(" + ", parts) + (tasks.auxiliarySupervision() ? "" : ", weight 0");
    }

    private static List<Cell> cells(RunSummary run, RunNames names) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(names.of(run.entry())));
        cells.add(Cell.of(run.entry().folder().name()));
        String note = run.entry().note();
        cells.add(note.isEmpty() ? Cell.blank() : Cell.of(note.replaceAll("\\R", " ")));
        addSettings(cells, run.entry().spec());
        addState(cells, run);
        cells.add(run.metrics() == null ? Cell.blank() : Cell.of(run.n()));
        METRICS.forEach(metric -> cells.add(metric(run, metric)));
        @Nullable JackknifeEstimate interval = run.interval();
        cells.add(interval == null ? Cell.blank() : Cell.of(interval.low()));
        cells.add(interval == null ? Cell.blank() : Cell.of(interval.high()));
        cells.add(interval == null ? Cell.blank() : Cell.of(interval.conversations()));
        cells.add(run.seconds() == 0 ? Cell.blank() : Cell.of(run.seconds()));
        return cells;
    }

    private static void addSettings(List<Cell> cells, @Nullable RunSpec spec) {
        if (spec == null) {
            cells.addAll(List.of(Cell.blank(), Cell.blank(), Cell.blank(), Cell.blank()));
            return;
        }
        cells.add(Cell.of(spec.architecture()));
        cells.add(Cell.of(spec.primary()));
        cells.add(Cell.of(otherTasks(spec)));
        cells.add(Cell.of((double) spec.training().seed()));
    }

    private static void addState(List<Cell> cells, RunSummary run) {
        @Nullable RunStatus status = run.entry().status();
        if (run.problem() != null || status == null) {
            cells.add(Cell.of("damaged"));
        } else {
            String state = status.state().name().toLowerCase(Locale.ROOT);
            cells.add(Cell.of(run.entry().isOrphaned() ? "interrupted" : state));
        }
        cells.add(count(status == null ? 0 : status.epochs().done()));
        cells.add(count(status == null ? 0 : status.epochs().best()));
    }

    private static Cell count(int count) {
        return count == 0 ? Cell.blank() : Cell.of(count);
    }

    private static Cell metric(RunSummary run, String metric) {
        @Nullable MetricTable metrics = run.metrics();
        if (metrics == null) {
            return Cell.blank();
        }
        return metrics.rows().stream()
                .filter(row -> row.partition() == run.partition()
                        && row.task().equals(AuxiliaryTask.PRIMARY_ID)
                        && row.label().isEmpty()
                        && row.metric().equals(metric))
                .findFirst()
                .map(row -> Cell.of(row.value()))
                .orElse(Cell.blank());
    }

    /** Runs of different tasks stand in one table, so the number of classes cannot stand in the head. */
    static String title(String metric) {
        return metric.equals("accuracy") ? "accuracy, MA" : MetricNames.ofTask(metric, 0);
    }

    private static List<String> notes(List<RunSummary> runs) {
        List<String> notes = new ArrayList<>();
        notes.add("n: talkturns with a label of the primary task. Metrics are of the epoch kept.");
        List<JackknifeEstimate> intervals =
                runs.stream().map(RunSummary::interval).filter(Objects::nonNull).toList();
        if (!intervals.isEmpty()) {
            notes.add(ConversationNotes.INTERVAL
                    + ": of accuracy, for number tasks of MAE, for tasks of several classes of the mean WAcc.");
        }
        notes.addAll(ConversationNotes.gaps(intervals));
        return notes;
    }
}
