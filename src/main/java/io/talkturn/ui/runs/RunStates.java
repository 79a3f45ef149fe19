package io.talkturn.ui.runs;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunStatus;
import io.talkturn.ui.kit.Texts;
import java.util.Locale;

/** Where a run stands, in the same words on every page. */
public final class RunStates {
    private RunStates() {}

    /** The state in words; a run whose files are damaged is not told as done. */
    public static String words(RunEntry run, RunQueue.Contents queue) {
        RunStatus status = run.status();
        if (run.problem() != null || status == null) {
            return Texts.of("run.state.damaged");
        }
        if (run.isOrphaned()) {
            return Texts.of("run.state.orphaned");
        }
        return switch (run.state()) {
            case RUNNING ->
                Texts.of(
                        "run.state.epoch",
                        status.epochs().done(),
                        status.epochs().planned());
            case QUEUED -> {
                int place = queue.waiting().indexOf(run.folder().name());
                yield place < 0 ? Texts.of("run.state.queued") : Texts.of("run.state.queued.place", place + 1);
            }
            default -> Texts.of("run.state." + run.state().name().toLowerCase(Locale.ROOT));
        };
    }

    /** What is said of it: why it is damaged, else what its worker said last. */
    public static String message(RunEntry run) {
        if (run.problem() != null) {
            return run.problem().line();
        }
        return run.status() == null ? "" : run.status().message();
    }
}
