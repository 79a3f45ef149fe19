package io.talkturn.ui.jobs;

import io.talkturn.foundation.Progress;

/** What a job does, away from the UI thread. */
@FunctionalInterface
public interface Work<T> {
    /**
     * Computes the result. It may block, and it calls {@code progress.step} now and then, which is where a cancel takes effect.
     *
     * @throws Exception anything; a UserError is shown as it stands
     */
    T run(Progress progress) throws Exception;
}
