package io.talkturn.ui.kit;

import io.talkturn.corpus.WeakLabels.Labeller;
import java.util.Locale;

/** What made weak labels, in words. */
public final class LabellerWords {
    private LabellerWords() {}

    /** Which model, trained on what; of labels from elsewhere what made them. */
    public static String title(Labeller labeller) {
        return labeller.sourceCorpus().isEmpty()
                ? Texts.of("labels.labeller.elsewhere", labeller.model())
                : Texts.of("labels.labeller", labeller.model(), labeller.sourceCorpus());
    }

    /** How good it is, by which metric and on how many samples. */
    public static String confidence(Labeller labeller) {
        return Texts.of(
                "labels.confidence." + labeller.metric().toLowerCase(Locale.ROOT),
                Format.percent(labeller.confidence()),
                Format.integer(labeller.n()));
    }
}
