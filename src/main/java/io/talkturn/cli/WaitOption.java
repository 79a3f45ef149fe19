package io.talkturn.cli;

import io.talkturn.foundation.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a command that changes a corpus or a project does where another program is changing it. */
final class WaitOption {
    @Option(
            names = "--no-wait",
            description = "Where another Talkturn is changing the same, end at once. Default: say so and wait for it.")
    private boolean refuses;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /** A progress that says for whom the work waits. */
    Progress progress() {
        return over(Progress.NONE);
    }

    /** The same, beside what another one does. */
    Progress over(Progress work) {
        return new Progress() {
            @Override
            public void at(String what, long done, long total) {
                work.at(what, done, total);
            }

            @Override
            public boolean isCancelled() {
                return work.isCancelled();
            }

            @Override
            public void waiting(String sentence) {
                tell(sentence);
            }

            @Override
            public boolean mayWait() {
                return !refuses;
            }
        };
    }

    private void tell(String sentence) {
        if (spec != null) {
            Terminal err = Terminal.err(spec);
            err.println(sentence + " ...");
            err.flush();
        }
    }
}
