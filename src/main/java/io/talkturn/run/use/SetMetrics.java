package io.talkturn.run.use;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ClassificationMetrics;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.compare.JudgedPredictions;
import io.talkturn.run.compare.Measure;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The metrics of predictions that have a truth, in the form in which runs leave theirs. */
final class SetMetrics {
    private static final String TASK = AuxiliaryTask.PRIMARY_ID;

    private SetMetrics() {}

    /** Of every partition with a truth, the conversations that are in none among them; empty where there is no truth. */
    static MetricTable of(PredictionTable predictions) {
        List<MetricRow> rows = new ArrayList<>();
        for (Partition partition : Partition.values()) {
            JudgedPredictions judged = JudgedPredictions.of(predictions, partition);
            if (judged.size() > 0) {
                add(rows, partition, judged);
            }
        }
        return new MetricTable(rows);
    }

    private static void add(List<MetricRow> rows, Partition partition, JudgedPredictions judged) {
        if (judged.isClass() && !judged.isMultiLabel()) {
            int[] truth = numbers(judged, PredictionTable.Row::truth);
            int[] said = numbers(judged, PredictionTable.Row::prediction);
            MetricRow.addClasses(
                    rows, partition, TASK, judged.size(), ClassificationMetrics.of(judged.classes(), truth, said));
            return;
        }
        List<Measure> measures = judged.measures();
        double[] values = judged.everyValue(measures);
        for (int m = 0; m < values.length; m++) {
            Measure measure = measures.get(m);
            rows.add(new MetricRow(partition, TASK, measure.label(), measure.metric(), values[m], judged.size()));
        }
    }

    private static int[] numbers(JudgedPredictions judged, Function<PredictionTable.Row, String> side) {
        return judged.rows().stream()
                .mapToInt(row -> judged.classes().indexOf(side.apply(row)))
                .toArray();
    }
}
