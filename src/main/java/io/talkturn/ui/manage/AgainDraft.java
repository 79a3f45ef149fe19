package io.talkturn.ui.manage;

import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import io.talkturn.training.TrainingSettings;
import io.talkturn.ui.making.RunMaker;
import org.jspecify.annotations.Nullable;

/**
 * A run once more with another seed, on the corpus, its weak labels and its folds as they are now.
 *
 * @param title what people call the run
 */
record AgainDraft(String title, RunSpec before, long seed) implements RunMaker.Draft {
    @Override
    public RunSpec spec(RunMaking making) {
        RunFold fold = before.fold();
        return making.make(name(), network(making), seeded(before.training(), seed))
                .on(fold == null ? null : fold.now(making.corpus()));
    }

    /** A name that follows from the settings follows from the new seed; a fold stands at the end of one, and comes there again. */
    private @Nullable String name() {
        String bare = new RunSpec(before.header().named(title), before.network(), before.training())
                .on(null)
                .name();
        return bare.equals(before.network().runName(before.training().seed())) ? null : bare;
    }

    /** Weak labels may have been made anew: the run is one of what they are now. */
    private NetworkSpec network(RunMaking making) {
        return switch (before.network()) {
            case HanSpec han -> han;
            case FusionSpec fusion -> FusionSpec.of(making.corpus(), fusion.fusion());
        };
    }

    static TrainingSettings seeded(TrainingSettings t, long seed) {
        return new TrainingSettings(t.optimizer(), t.batch(), t.stopping(), seed, t.hardware());
    }
}
