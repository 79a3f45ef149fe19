package io.talkturn.task;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.foundation.UserError;

/** Says in plain words, before anything is computed, why a corpus cannot serve these tasks. */
final class TargetChecks {
    private TargetChecks() {}

    static void check(Corpus corpus, TaskSettings settings) {
        if (corpus.label(settings.primary()).orElse(null) instanceof MultiLabel) {
            throw severalClasses(settings.primary());
        }
        CorpusChecks.requireTrainable(corpus, settings.primary());
        if (corpus.talkturns().stream().allMatch(t -> t.narrativeOrText().isBlank())) {
            throw new UserError(
                    "No talkturn of “" + corpus.info().name() + "” has a text, which HAN-ROCK reads.",
                    "Choose a fusion model, or import the corpus with its words.");
        }
        checkFeatures(corpus, settings);
    }

    /** HAN-ROCK's primary task is one class or one number a talkturn. */
    static UserError severalClasses(String label) {
        return new UserError(
                "Of the label “" + label + "” several classes can hold for one talkturn; HAN-ROCK predicts one.",
                "Choose another label, or a fusion model.");
    }

    private static void checkFeatures(Corpus corpus, TaskSettings settings) {
        TaskFindings.missingFeatures(corpus, settings).ifPresent(finding -> {
            throw new UserError(finding.sentence(), finding.fix());
        });
    }
}
