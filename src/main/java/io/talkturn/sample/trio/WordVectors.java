package io.talkturn.sample.trio;

import io.talkturn.sample.chance.Dice;
import java.util.HashMap;
import java.util.Map;

/**
 * A vector a word, as GloVe has them: the same word has the same vector in all corpora, and words of one feeling lie near
 * each other in some directions, but not in the others.
 */
final class WordVectors {
    static final int COLUMNS = 20;
    private static final double OWN = 0.45;

    /** Vectors belong to the language, not to a recording: they do not follow the sample's seed. */
    private static final long SEED = 20_261_122;

    private final Lexicon lexicon;
    private final double[][] directions = new double[2][COLUMNS];
    private final Map<String, float[]> vectors = new HashMap<>();

    WordVectors(Lexicon lexicon) {
        this.lexicon = lexicon;
        Dice dice = new Dice(SEED);
        for (double[] direction : directions) {
            for (int i = 0; i < COLUMNS; i++) {
                direction[i] = dice.normal(0.45);
            }
        }
    }

    float[] of(String token) {
        return vectors.computeIfAbsent(token, this::make).clone();
    }

    private float[] make(String token) {
        Lexicon.Entry carried = lexicon.carriedBy(token);
        Dice dice = new Dice(SEED ^ (long) token.hashCode() * 0x9E3779B97F4A7C15L);
        float[] vector = new float[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            double shared = carried.valence() * directions[0][i] + carried.arousal() * directions[1][i];
            vector[i] = Coarse.of(shared + dice.normal(OWN));
        }
        return vector;
    }
}
