package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.Summary;
import io.talkturn.run.MetricRow;
import io.talkturn.run.RunFold;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The seeds and folds behind a row of a table of means, one run a row; of folds mean, spread and pooled figures below. */
final class RepeatsTable {
    private static final String TASK = AuxiliaryTask.PRIMARY_ID;

    private final SeedGroup group;
    private final Partition partition;
    private final List<String> metrics;
    private final List<String> compared;

    /**
     * The table of a group.
     *
     * @param metrics that fit its main task
     * @param compared those of them whose difference is shown
     */
    RepeatsTable(SeedGroup group, Partition partition, List<String> metrics, List<String> compared) {
        this.group = group;
        this.partition = partition;
        this.metrics = List.copyOf(metrics);
        this.compared = List.copyOf(compared);
    }

    /** @param single the runs that it is paired with, null where there are none */
    Table table(@Nullable SeedGroup single, MeansTable.Sd sd) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.count("seed")));
        if (group.isOfFolds()) {
            columns.add(Table.Column.text("fold"));
            columns.add(Table.Column.count("n"));
        }
        columns.add(Table.Column.text("run"));
        metrics.forEach(metric -> columns.add(Table.Column.metric(MeansTable.title(metric))));
        columns.add(Table.Column.text("paired with"));
        compared.forEach(metric -> columns.add(Table.Column.difference("difference, " + MeansTable.title(metric))));
        List<List<Cell>> rows = new ArrayList<>();
        group.byRepeat().forEach((repeat, run) -> {
            MeasuredRun pair = single == null ? null : single.byRepeat().get(repeat);
            rows.add(cells(run, pair));
        });
        if (group.isOfFolds()) {
            rows.addAll(summaries(sd));
        }
        String title = (group.isOfFolds() ? "Folds, " : "Seeds, ") + partition.id();
        return new Table("seeds-" + partition.id(), title, columns, rows, List.of()).withoutBlankColumns();
    }

    private List<Cell> cells(MeasuredRun run, @Nullable MeasuredRun pair) {
        List<Cell> cells =
                new ArrayList<>(List.of(Cell.of((double) run.spec().training().seed())));
        RunFold fold = run.spec().fold();
        if (fold != null) {
            cells.add(Cell.of(fold.name()));
            cells.add(Cell.of(samples(run)));
        }
        cells.add(Cell.of(run.title()));
        metrics.forEach(metric -> cells.add(Cell.of(value(run, metric))));
        cells.add(pair == null ? Cell.blank() : Cell.of(pair.title()));
        compared.forEach(
                metric -> cells.add(pair == null ? Cell.blank() : Cell.of(value(run, metric) - value(pair, metric))));
        return cells;
    }

    /** Mean and spread over all rows, and what the predictions say together. */
    private List<List<Cell>> summaries(MeansTable.Sd sd) {
        int n = group.runs().stream().mapToInt(this::samples).sum();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(summary("mean", n, metric -> summary(metric).mean()));
        rows.add(summary("sd", n, metric -> sd.of(summary(metric))));
        PooledFolds pooled = PooledFolds.of(group, partition);
        if (pooled.samples() > 0) {
            Map<String, Double> values = pooled.metrics();
            rows.add(summary("pooled", pooled.samples(), metric -> values.getOrDefault(metric, Double.NaN)));
        }
        return rows;
    }

    private List<Cell> summary(String what, int n, ToDoubleFunction<String> of) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.blank(), Cell.of(what), Cell.of(n), Cell.blank()));
        metrics.forEach(metric -> cells.add(Cell.of(of.applyAsDouble(metric))));
        cells.add(Cell.blank());
        compared.forEach(metric -> cells.add(Cell.blank()));
        return cells;
    }

    private Summary summary(String metric) {
        return Summary.of(
                group.runs().stream().mapToDouble(run -> value(run, metric)).toArray());
    }

    private double value(MeasuredRun run, String metric) {
        return run.metrics().value(partition, TASK, metric).orElse(Double.NaN);
    }

    /** How many samples its first metric is of. */
    private int samples(MeasuredRun run) {
        return run.metrics().rows().stream()
                .filter(row -> row.partition() == partition
                        && row.task().equals(TASK)
                        && row.label().isEmpty()
                        && row.metric().equals(metrics.getFirst()))
                .mapToInt(MetricRow::n)
                .findFirst()
                .orElse(0);
    }
}
