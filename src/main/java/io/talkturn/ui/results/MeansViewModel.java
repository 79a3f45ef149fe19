package io.talkturn.ui.results;

import io.talkturn.corpus.Partition;
import io.talkturn.report.MeansTable;
import io.talkturn.report.MeasuredRun;
import io.talkturn.report.SeedGroup;
import io.talkturn.report.Table;
import io.talkturn.ui.jobs.Jobs;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Means over seeds of the runs that the table of runs shows; computed while somebody looks. Used on the UI thread. */
final class MeansViewModel {
    /** In the choice of a metric: the first one of each task. */
    static final String BY_TASK = "";

    /** In the choice of a main task: all of them in one table. */
    static final String ALL = "";

    private final Jobs jobs;
    private final ResultsViewModel results;
    private final ObjectProperty<Boolean> isShown = new SimpleObjectProperty<>(false);
    private final ObjectProperty<MeansTable.Sd> sd = new SimpleObjectProperty<>(MeansTable.Sd.POPULATION);
    private final ObjectProperty<String> difference = new SimpleObjectProperty<>(BY_TASK);
    private final ObjectProperty<String> task = new SimpleObjectProperty<>(ALL);
    private final ReadOnlyObjectWrapper<List<String>> tasks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Means> means = new ReadOnlyObjectWrapper<>(Means.NONE);
    private boolean isBegun;

    /**
     * What is shown.
     *
     * @param tasks the main tasks that there are
     * @param groups one a row of the table
     * @param seeds the seeds behind each row
     */
    record Means(List<String> tasks, Table table, List<SeedGroup> groups, List<Table> seeds) {
        static final Means NONE =
                new Means(List.of(), new Table("", "", List.of(), List.of(), List.of()), List.of(), List.of());

        private static Means of(List<String> tasks, MeansTable table) {
            return new Means(
                    tasks,
                    table.table(),
                    table.groups(),
                    table.groups().stream().map(table::seeds).toList());
        }
    }

    MeansViewModel(Jobs jobs, ResultsViewModel results) {
        this.jobs = jobs;
        this.results = results;
        isShown.subscribe((before, now) -> compute());
        sd.subscribe((before, now) -> compute());
        difference.subscribe((before, now) -> compute());
        task.subscribe((before, now) -> compute());
        results.listProperty().subscribe((before, now) -> compute());
    }

    /** Whether the page shows means instead of single runs. */
    ObjectProperty<Boolean> shownProperty() {
        return isShown;
    }

    /** Which standard deviation. */
    ObjectProperty<MeansTable.Sd> sdProperty() {
        return sd;
    }

    /** The metric whose difference is shown, or {@link #BY_TASK}. */
    ObjectProperty<String> differenceProperty() {
        return difference;
    }

    /** The main task whose runs are shown, or {@link #ALL}. */
    ObjectProperty<String> taskProperty() {
        return task;
    }

    /** The main tasks of the runs there are. */
    ReadOnlyObjectProperty<List<String>> tasksProperty() {
        return tasks.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Means> meansProperty() {
        return means.getReadOnlyProperty();
    }

    private void compute() {
        if (!isShown.get()) {
            return;
        }
        RunList list = results.listProperty().get();
        Partition partition = results.partitionProperty().get();
        MeansTable.Sd which = sd.get();
        String metric = difference.get();
        String only = task.get();
        jobs.latest("results.means", progress -> {
                    List<MeasuredRun> runs = list.runs().stream()
                            .filter(run -> run.partition() == partition)
                            .flatMap(run -> MeasuredRun.of(run).stream())
                            .toList();
                    List<MeasuredRun> asked = runs.stream()
                            .filter(run ->
                                    only.equals(ALL) || run.spec().primary().equals(only))
                            .toList();
                    return Means.of(
                            runs.stream()
                                    .map(run -> run.spec().primary())
                                    .distinct()
                                    .sorted()
                                    .toList(),
                            new MeansTable(asked, partition, which, metric.equals(BY_TASK) ? null : metric));
                })
                .onDone(computed -> show(computed, list.total() == 0));
    }

    /** Tasks have metrics of their own, so that a table of one task is the one to begin with, once a project. */
    private void show(Means computed, boolean isWithoutRuns) {
        boolean isFirst = !isBegun && !computed.tasks().isEmpty();
        isBegun = !isWithoutRuns && (isBegun || isFirst);
        tasks.set(computed.tasks());
        means.set(computed);
        if (!computed.tasks().contains(task.get()) && !task.get().equals(ALL)) {
            task.set(ALL);
        } else if (isFirst && computed.tasks().size() > 1) {
            task.set(computed.tasks().getFirst());
        }
    }
}
