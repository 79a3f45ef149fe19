package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.Scale;
import io.talkturn.corpus.io.source.ImportNotes;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** The scale of sentiment scores: what the user says, else -3 to 3 as of CMU, or -1 to 1 as of CH-SIMS, which is told. */
final class ScoreScale {
    private static final int FEWEST = 20;

    private ScoreScale() {}

    /**
     * The scale.
     *
     * @param unimodal whether scores of text, audio and vision stand beside, as only CH-SIMS has them
     */
    static Scale of(FeatureChoices choices, double[] scores, boolean unimodal, String file, ImportNotes notes) {
        if (choices.scale() != null) {
            return Objects.requireNonNull(choices.scale());
        }
        double[] known = DoubleStream.of(scores).filter(v -> !Double.isNaN(v)).toArray();
        boolean small = known.length > 0 && Arrays.stream(known).allMatch(v -> Math.abs(v) <= Scale.SIMS.highest());
        boolean fine = known.length >= FEWEST && Arrays.stream(known).anyMatch(v -> v != Math.rint(v));
        if (!small || !(unimodal || fine)) {
            return Scale.CMU;
        }
        notes.warn(
                "scale_told",
                file,
                null,
                "All scores lie between -1 and 1" + (unimodal ? ", and each modality has its own," : "")
                        + " as in CH-SIMS, so that the scale was taken for -1 to 1; --scale says what it is, for example"
                        + " --scale=-3:3.");
        return Scale.SIMS;
    }
}
