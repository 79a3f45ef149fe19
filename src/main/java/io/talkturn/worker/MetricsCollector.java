package io.talkturn.worker;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.evaluation.RegressionMetrics;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.run.Predictions;
import io.talkturn.task.ClassTarget;
import io.talkturn.task.NumberTarget;
import io.talkturn.task.Target;
import io.talkturn.task.Targets;
import io.talkturn.training.han.ConversationResult.WindowResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Gathers the outputs of all heads and turns them into {@code metrics.csv}. A measured task is judged on talkturns that
 * were measured, not on those that a median stands in for; a label task on every predicted talkturn.
 */
final class MetricsCollector {
    private final Targets targets;
    private final List<Target> heads;
    /** The place of each head among the outputs: a task of which nothing is known has an output, too. */
    private final int[] places;

    private final Map<Partition, List<Said>> said = new EnumMap<>(Partition.class);

    /** What each head said of a talkturn: a class number or a number. */
    private record Said(int row, double[] byHead) {}

    MetricsCollector(Targets targets, List<String> tasks) {
        this.targets = targets;
        this.heads = targets.all().stream()
                .filter(target -> tasks.contains(target.id()))
                .toList();
        this.places = heads.stream().mapToInt(head -> tasks.indexOf(head.id())).toArray();
    }

    void add(WindowResult window) {
        double[] byHead = new double[heads.size()];
        for (int head = 0; head < byHead.length; head++) {
            double[] output = window.outputs()[places[head]];
            byHead[head] = heads.get(head) instanceof ClassTarget ? Predictions.best(output) : output[0];
        }
        said.computeIfAbsent(targets.corpus().partitionOfRow(window.row()), p -> new ArrayList<>())
                .add(new Said(window.row(), byHead));
    }

    MetricTable table() {
        List<MetricRow> rows = new ArrayList<>();
        said.forEach((partition, all) -> {
            for (int head = 0; head < heads.size(); head++) {
                addTask(rows, partition, head, all);
            }
        });
        return new MetricTable(rows);
    }

    private void addTask(List<MetricRow> rows, Partition partition, int head, List<Said> all) {
        Target target = heads.get(head);
        List<Said> judged = all.stream().filter(s -> isJudged(target, s.row())).toList();
        double[] guess = judged.stream().mapToDouble(s -> s.byHead()[head]).toArray();
        switch (target) {
            case ClassTarget classes ->
                addClasses(
                        rows,
                        partition,
                        classes,
                        judged.stream().mapToInt(s -> classes.at(s.row())).toArray(),
                        DoubleStream.of(guess).mapToInt(g -> (int) g).toArray());
            case NumberTarget numbers ->
                addWhole(
                        rows,
                        partition,
                        target,
                        guess.length,
                        RegressionMetrics.of(
                                        judged.stream()
                                                .mapToDouble(s -> numbers.at(s.row()))
                                                .toArray(),
                                        guess)
                                .byName());
        }
    }

    private boolean isJudged(Target target, int row) {
        boolean measured =
                targets.scales().keySet().stream().anyMatch(task -> task.id().equals(target.id()));
        return target.isPresent(row) && !(measured && target.isFilled(row));
    }

    private static void addWhole(
            List<MetricRow> rows, Partition partition, Target target, int n, Map<String, Double> metrics) {
        metrics.forEach((name, value) -> rows.add(new MetricRow(partition, target.id(), "", name, value, n)));
    }

    private static void addClasses(
            List<MetricRow> rows, Partition partition, ClassTarget target, int[] truth, int[] guess) {
        MetricRow.addClasses(
                rows, partition, target.id(), truth.length, ClassificationMetrics.of(target.classes(), truth, guess));
    }
}
