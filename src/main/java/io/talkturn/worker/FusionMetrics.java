package io.talkturn.worker;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ClassMetrics;
import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.run.MetricRow;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.fusion.FusionScores;
import java.util.List;

/** The rows of {@code metrics.csv} of a fusion run: of its main task, on strong labels only (weak-label paper: weak labels). */
final class FusionMetrics {
    private static final String TASK = AuxiliaryTask.PRIMARY_ID;

    private FusionMetrics() {}

    /** Adds those of one partition: means over classes or whole-task metrics, then every class by itself. */
    static void add(List<MetricRow> rows, Partition partition, FusionScores scores) {
        scores.figures().forEach(one -> rows.add(new MetricRow(partition, TASK, "", one.name(), one.value(), one.n())));
        if (scores.task().isNumber()) {
            return;
        }
        if (scores.task().multiLabel()) {
            scores.several().perClass().forEach(one -> addClass(rows, partition, one));
        } else {
            ClassificationMetrics metrics = scores.single();
            for (int c = 0; c < scores.task().outputs(); c++) {
                ClassMetrics one = metrics.perClass().get(c);
                addClass(rows, partition, one);
                for (int other = 0; other < scores.task().outputs(); other++) {
                    rows.add(new MetricRow(
                            partition,
                            TASK,
                            one.name(),
                            MetricRow.CONFUSION + scores.task().classes().get(other),
                            metrics.confusion().count(c, other),
                            one.counts().support()));
                }
            }
        }
    }

    /** Adds what always saying one number would be worth, of a task of numbers. */
    static void addMedian(List<MetricRow> rows, Partition partition, FusionScores scores, double median) {
        rows.add(new MetricRow(partition, TASK, "", MetricRow.MEDIAN, scores.errorOf(median), scores.size()));
    }

    private static void addClass(List<MetricRow> rows, Partition partition, ClassMetrics one) {
        MetricRow.addClass(rows, partition, TASK, one);
        rows.add(new MetricRow(
                partition,
                TASK,
                one.name(),
                "predicted",
                one.counts().predicted(),
                one.counts().n()));
        rows.add(new MetricRow(
                partition,
                TASK,
                one.name(),
                "accuracy",
                one.accuracy(),
                one.counts().n()));
    }
}
