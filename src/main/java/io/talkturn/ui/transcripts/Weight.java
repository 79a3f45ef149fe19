package io.talkturn.ui.transcripts;

import io.talkturn.evaluation.Attention;
import io.talkturn.evaluation.Bucket;
import java.util.ArrayList;
import java.util.List;

/** The attention that one word or talkturn gets: the model's weight, its z beside its neighbours, its bucket. */
public record Weight(double raw, double z, Bucket bucket) {
    /** Weights that are standardised among themselves. */
    static List<Weight> among(double... raw) {
        double[] z = Attention.standardised(raw);
        List<Weight> weights = new ArrayList<>(raw.length);
        for (int i = 0; i < raw.length; i++) {
            weights.add(new Weight(raw[i], z[i], Bucket.of(z[i])));
        }
        return weights;
    }
}
