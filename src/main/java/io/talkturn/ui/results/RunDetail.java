package io.talkturn.ui.results;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ConfusionMatrix;
import io.talkturn.foundation.UserError;
import io.talkturn.report.ClassTable;
import io.talkturn.report.ConfusionTable;
import io.talkturn.report.Table;
import io.talkturn.report.TaskTable;
import io.talkturn.report.ThresholdTable;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.MetricTable;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunResults;
import io.talkturn.task.AuxiliaryTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run looked into, on one partition.
 *
 * @param scores null where the run has no results, or they could not be read
 * @param problem why they could not be read, null where they could or where there are none yet
 */
record RunDetail(
        RunEntry entry,
        Partition partition,
        RunCurves curves,
        @Nullable Scores scores,
        @Nullable UserError problem) {

    /**
     * What the run is worth.
     *
     * @param classes metrics of every class, without rows for a number task
     * @param confusion null for a number task
     * @param confusionTable the same as a table
     * @param tasks metrics of every task
     * @param thresholds WAcc and WF1 against the threshold, without rows for a number task
     * @param predictions of the partition that have a truth
     * @param fusion more about a run of a fusion network, null for other runs
     */
    record Scores(
            Table classes,
            @Nullable ConfusionMatrix confusion,
            Table confusionTable,
            Table tasks,
            Table thresholds,
            PredictionTable predictions,
            @Nullable FusionDetail fusion) {
        /** Whether the primary task is a number. */
        boolean isNumber() {
            return predictions.classes().isEmpty();
        }
    }

    /** Reads a run; not on the UI thread. */
    static RunDetail read(RunEntry entry, Partition partition) {
        try {
            RunCurves curves = RunCurves.of(entry.folder().events());
            if (!entry.state().hasResults()) {
                return new RunDetail(entry, partition, curves, null, entry.problem());
            }
            return withScores(entry, partition, curves);
        } catch (UserError e) {
            return new RunDetail(entry, partition, RunCurves.of(List.of()), null, e);
        }
    }

    private static RunDetail withScores(RunEntry entry, Partition partition, RunCurves curves) {
        try {
            RunResults results = new RunResults(entry.folder());
            MetricTable metrics = results.metrics();
            PredictionTable all = results.predictions();
            boolean isClass = !all.classes().isEmpty();
            PredictionTable judged = new PredictionTable(
                    all.classes(),
                    all.rows().stream()
                            .filter(row ->
                                    row.partition() == partition && !row.truth().isEmpty())
                            .toList(),
                    all.scale());
            Scores scores = new Scores(
                    ClassTable.of(metrics, partition, AuxiliaryTask.PRIMARY_ID),
                    isClass && !all.isMultiLabel() ? metrics.confusion(partition, AuxiliaryTask.PRIMARY_ID) : null,
                    ConfusionTable.of(metrics, partition, AuxiliaryTask.PRIMARY_ID),
                    TaskTable.of(metrics, partition),
                    ThresholdTable.of(all, partition),
                    judged,
                    entry.network() instanceof FusionSpec
                            ? FusionDetail.read(entry.folder(), results, all, partition)
                            : null);
            return new RunDetail(entry, partition, curves, scores, entry.problem());
        } catch (UserError e) {
            return new RunDetail(entry, partition, curves, null, e);
        }
    }
}
