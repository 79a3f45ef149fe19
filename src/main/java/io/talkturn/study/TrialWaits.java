package io.talkturn.study;

import java.util.List;

/** Trials that wait for earlier ones, without which the median rule cannot decide. */
public final class TrialWaits {
    private TrialWaits() {}

    /**
     * Whether a trial waits no longer: all for whom it waits are settled.
     *
     * @param all the trials of its study
     */
    public static boolean isOver(Trial trial, List<Trial> all) {
        return trial.state() == TrialState.WAITING
                && StudyTrials.waiting(trial.folder())
                        .map(waiting -> all.stream()
                                .filter(other ->
                                        other.plan().cell().equals(trial.plan().cell()))
                                .filter(other ->
                                        waiting.trials().contains(other.plan().number()))
                                .allMatch(other -> other.state().isSettled()))
                        .orElse(true);
    }

    /** Whether a worker could take a trial up now. */
    public static boolean isRunnable(Trial trial, List<Trial> all) {
        return trial.state() == TrialState.NOT_STARTED || trial.state().canGoOn() || isOver(trial, all);
    }
}
