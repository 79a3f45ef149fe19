package io.talkturn.report;

import io.talkturn.foundation.UserError;
import io.talkturn.run.MetricTable;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run that came to its end by itself, with what was measured.
 *
 * @param title what people call it
 */
public record MeasuredRun(RunFolder folder, String title, RunSpec spec, MetricTable metrics) {
    /** The run, where it is finished and can be read; one that somebody stopped is no sample of its settings. */
    public static Optional<MeasuredRun> read(RunEntry entry) {
        if (entry.state() != RunState.FINISHED) {
            return Optional.empty();
        }
        try {
            return of(entry, new RunResults(entry.folder()).metrics());
        } catch (UserError e) {
            return Optional.empty(); // the table of runs says what is wrong with it
        }
    }

    /** The same of a run that has been read. */
    public static Optional<MeasuredRun> of(RunSummary summary) {
        return of(summary.entry(), summary.metrics());
    }

    private static Optional<MeasuredRun> of(RunEntry entry, @Nullable MetricTable metrics) {
        RunSpec spec = entry.spec();
        return entry.state() == RunState.FINISHED && spec != null && metrics != null
                ? Optional.of(new MeasuredRun(entry.folder(), entry.title(), spec, metrics))
                : Optional.empty();
    }
}
