package io.talkturn.study;

import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.study.plan.TrialPlan;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it stands.
 *
 * @param planned what was fixed
 * @param folder its run folder, which need not be there yet
 * @param state where it stands
 * @param told why, or what it is at; empty where there is nothing to say
 * @param run what its folder says, null where it is not there
 */
public record Trial(
        PlannedTrial planned,
        RunFolder folder,
        TrialState state,
        String told,
        @Nullable RunEntry run) {
    /** What was drawn. */
    public TrialPlan plan() {
        return planned.plan();
    }

    /** The place in the study: {@code none/3}. */
    public String id() {
        return planned.id();
    }

    /** The same, where it is known from elsewhere that its worker is no longer there. */
    public Trial withoutWorker() {
        return new Trial(planned, folder, StudyTrials.withoutWorker(folder), told, run);
    }
}
