package io.talkturn.run;

import io.talkturn.corpus.Corpus;
import io.talkturn.training.FusionSettings;

/** The problems with a run of a fusion network. */
final class FusionChecks {
    private FusionChecks() {}

    static Problems settings(FusionSpec spec) {
        Problems problems = new Problems();
        FusionSettings fusion = spec.fusion();
        problems.attempt(fusion::modelOptions);
        problems.training(spec.training());
        problems.share("share of train that stands in for a dev partition", fusion.devShare());
        problems.atLeast("number of epochs before the learning rate falls", fusion.plateau(), 0);
        if (!(fusion.plateauFactor() > 0 && fusion.plateauFactor() <= 1)) {
            problems.add(
                    "The factor by which the learning rate falls is " + fusion.plateauFactor() + ".",
                    "Use a number above 0, at most 1.");
        }
        return problems;
    }

    static Problems all(FusionSpec spec, Corpus corpus) {
        return settings(spec);
    }
}
