package io.talkturn.study;

import io.talkturn.foundation.UserError;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import io.talkturn.setting.RecordEdit;
import io.talkturn.study.plan.Recipe;
import io.talkturn.study.plan.TrialPlan;
import io.talkturn.training.TrainingSettings;
import java.nio.file.Path;

/** Makes the specifications of trials. */
final class StudySpecs {
    private final Path project;
    private final String study;

    /** @param study its name, with which the names of its trials begin */
    StudySpecs(Path project, String study) {
        this.project = project;
        this.study = study;
    }

    /**
     * The specification of a trial.
     *
     * @param recipe with what the condition fixes
     * @param threads of every trial
     * @throws UserError where the network does not take what was drawn
     */
    RunSpec make(RunMaking making, Recipe recipe, TrialPlan plan, int threads) {
        Recipe drawn = recipe.with(plan.drawn());
        NetworkSpec network = drawn.network() instanceof FusionSpec fusion
                ? FusionSpec.of(making.corpus(), fusion.fusion())
                : drawn.network();
        return making.make(name(study, plan), network, seeded(drawn.training().withThreads(threads), plan.seed()))
                .on(plan.fold());
    }

    /** The specification of a later stage's trial: that of the one before, with what was added. */
    RunSpec like(RunSpec before, TrialPlan plan) {
        RunMaking making = new RunMaking(project, Path.of(before.corpus()));
        return make(
                making,
                new Recipe(before.network(), before.training()),
                plan,
                before.training().hardware().threads());
    }

    /** What a trial is called. */
    static String name(String study, TrialPlan plan) {
        return study + " · " + plan.title();
    }

    private static TrainingSettings seeded(TrainingSettings training, long seed) {
        return RecordEdit.with(training, "seed", seed);
    }
}
