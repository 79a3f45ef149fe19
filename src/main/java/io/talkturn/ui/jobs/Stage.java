package io.talkturn.ui.jobs;

import io.talkturn.foundation.Progress;

/**
 * The progress of one stage of a job as a part of the whole, so that the bar never goes back and the time left counts
 * what comes after.
 *
 * @param whole the job's
 * @param from where the stage begins, 0 to 1
 * @param to where it ends, 0 to 1
 */
public record Stage(Progress whole, double from, double to) implements Progress {
    private static final long PARTS = 100_000;

    @Override
    public void at(String what, long done, long total) {
        double share = total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
        whole.at(what, Math.round((from + share * (to - from)) * PARTS), PARTS);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
