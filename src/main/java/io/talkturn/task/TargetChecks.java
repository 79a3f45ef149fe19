package io.talkturn.task;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.foundation.UserError;
import java.util.List;

/** Says in plain words, before anything is computed, why a corpus cannot serve these tasks. */
final class TargetChecks {
    private TargetChecks() {}

    static void check(Corpus corpus, TaskSettings settings) {
        CorpusChecks.requireTrainable(corpus, settings.primary());
        checkFeatures(corpus, settings);
    }

    private static void checkFeatures(Corpus corpus, TaskSettings settings) {
        List<String> missing = settings.auxiliary().stream()
                .filter(task -> !task.family().isLabel())
                .map(AuxiliaryTask::id)
                .filter(id -> corpus.feature(id).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            throw new UserError(
                    "The corpus “" + corpus.info().name() + "” has no "
                            + (missing.size() == 1 ? "feature " : "features ") + names + ".",
                    "Leave out the auxiliary tasks " + names + ", or import the corpus with these measurements.");
        }
    }
}
