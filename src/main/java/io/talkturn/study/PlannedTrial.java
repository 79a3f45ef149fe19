package io.talkturn.study;

import io.talkturn.run.RunSpec;
import io.talkturn.study.plan.TrialPlan;
import java.util.Objects;

/**
 * A trial with the specification that its folder will hold.
 *
 * @param plan what was drawn
 * @param spec its run.json
 */
public record PlannedTrial(TrialPlan plan, RunSpec spec) {
    public PlannedTrial {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(spec);
    }

    /** The place of the trial in its study: {@code none/3}. */
    public String id() {
        return plan.cell() + "/" + plan.number();
    }
}
