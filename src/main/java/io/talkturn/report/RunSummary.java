package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.JackknifeEstimate;
import io.talkturn.foundation.UserError;
import io.talkturn.run.MetricTable;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunEvent;
import io.talkturn.run.RunResults;
import io.talkturn.run.compare.JudgedPredictions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the table of runs says of one run. Made away from the UI thread and kept, because the interval costs an
 * evaluation a conversation.
 *
 * @param entry specification, status and problem of the run
 * @param partition that the metrics speak of
 * @param metrics null where there are no results
 * @param interval of accuracy, MAE or mean WAcc over conversations, null where there are no predictions with a truth
 * @param n talkturns behind the metrics
 * @param seconds that all epochs took
 * @param problem why the run or its results could not be read, null where all is well
 */
public record RunSummary(
        RunEntry entry,
        Partition partition,
        @Nullable MetricTable metrics,
        @Nullable JackknifeEstimate interval,
        int n,
        double seconds,
        @Nullable UserError problem) {
    /** Reads a run; damage becomes the problem of the row, not an error of the table. */
    public static RunSummary read(RunEntry entry, Partition partition) {
        double seconds = 0;
        try {
            seconds = seconds(entry.folder().events());
            if (entry.state().hasResults()) {
                RunResults results = new RunResults(entry.folder());
                MetricTable metrics = results.metrics();
                JudgedPredictions judged = JudgedPredictions.of(results.predictions(), partition);
                return new RunSummary(
                        entry, partition, metrics, interval(judged), judged.size(), seconds, entry.problem());
            }
            return new RunSummary(entry, partition, null, null, 0, seconds, entry.problem());
        } catch (UserError e) {
            return new RunSummary(entry, partition, null, null, 0, seconds, e);
        }
    }

    private static @Nullable JackknifeEstimate interval(JudgedPredictions judged) {
        if (judged.size() == 0) {
            return null;
        }
        return judged.estimate(judged.measures().getFirst());
    }

    private static double seconds(List<RunEvent> events) {
        return events.stream()
                .mapToDouble(event ->
                        event instanceof RunEvent.Epoch epoch ? epoch.pace().seconds() : 0)
                .sum();
    }
}
