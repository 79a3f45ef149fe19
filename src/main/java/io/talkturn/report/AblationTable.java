package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ClassMetrics;
import io.talkturn.run.use.Ablation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a fusion network is worth without each modality and with noise: one row a condition. */
public final class AblationTable {
    private AblationTable() {}

    /**
     * The table; the first result is what the others are compared with.
     *
     * @param seed of the noise
     */
    public static Table of(String run, List<Ablation.Result> results, Partition partition, long seed) {
        Ablation.Result whole = results.getFirst();
        List<String> metrics = List.copyOf(whole.scores().byName().keySet());
        int classes = whole.scores().task().classes().size();
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("condition"), Table.Column.count("n")));
        for (String metric : metrics) {
            columns.add(Table.Column.metric(MetricNames.ofTask(metric, classes)));
        }
        columns.add(Table.Column.difference("change in " + MetricNames.ofTask(metrics.getFirst(), classes)));
        whole.scores().task().classes().forEach(name -> columns.add(Table.Column.metric("WAcc " + name)));
        double usual = value(whole, metrics.getFirst());
        List<List<Cell>> rows = new ArrayList<>();
        for (Ablation.Result result : results) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(result.condition()), Cell.of(result.n())));
            Map<String, Double> byName = result.scores().byName();
            metrics.forEach(metric -> cells.add(Cell.of(byName.getOrDefault(metric, Double.NaN))));
            cells.add(Cell.of(value(result, metrics.getFirst()) - usual));
            perClass(result).forEach(one -> cells.add(Cell.of(one.weightedAccuracy())));
            rows.add(cells);
        }
        return new Table(
                "ablation-" + partition.id(),
                "Modalities left out and noise, " + run + ", " + partition.id(),
                columns,
                rows,
                List.of(
                        "A modality is left out by zeros in its place at evaluation; nothing is trained again.",
                        "Noise: normal, on every step that is not padding, its standard deviation in units of each"
                                + " column's in the train partition; seed " + seed + "."));
    }

    private static double value(Ablation.Result result, String metric) {
        return result.scores().byName().getOrDefault(metric, Double.NaN);
    }

    private static List<ClassMetrics> perClass(Ablation.Result result) {
        if (result.scores().task().isNumber()) {
            return List.of();
        }
        return result.scores().task().multiLabel()
                ? result.scores().several().perClass()
                : result.scores().single().perClass();
    }
}
