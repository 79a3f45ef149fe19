package io.talkturn.report;

import io.talkturn.corpus.Partition;
import io.talkturn.evaluation.ConversationBootstrap;
import io.talkturn.foundation.UserError;
import io.talkturn.run.MetricTable;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunEvent;
import io.talkturn.run.RunResults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the table of runs says of one run. Made away from the UI thread and kept, because the interval costs a thousand
 * draws.
 *
 * @param entry specification, status and problem of the run
 * @param partition that the metrics speak of
 * @param metrics null where there are no results
 * @param interval of accuracy or MAE by conversation, null where there are no predictions with a truth
 * @param n talkturns behind the metrics
 * @param seconds that all epochs took
 * @param problem why the run or its results could not be read, null where all is well
 */
public record RunSummary(
        RunEntry entry,
        Partition partition,
        @Nullable MetricTable metrics,
        ConversationBootstrap.@Nullable Interval interval,
        int n,
        double seconds,
        @Nullable UserError problem) {
    private static final long SEED = 0;

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

    private static ConversationBootstrap.@Nullable Interval interval(JudgedPredictions judged) {
        if (judged.size() == 0) {
            return null;
        }
        return new ConversationBootstrap(judged.conversations(), SEED).interval(rows -> judged.metrics(rows)[0]);
    }

    private static double seconds(List<RunEvent> events) {
        return events.stream()
                .mapToDouble(event ->
                        event instanceof RunEvent.Epoch epoch ? epoch.pace().seconds() : 0)
                .sum();
    }
}
