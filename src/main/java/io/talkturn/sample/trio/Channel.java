package io.talkturn.sample.trio;

import io.talkturn.sample.chance.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * What an instrument measures while a word is said. Every column follows valence, arousal and irony by weights of its
 * own, the person's way of showing them, and noise of the sample and of the word. The instrument is the same for all
 * three corpora, so that a model of one can be used on another.
 */
final class Channel {
    /** A voice: mostly arousal, some valence, and the slow creaking flatness of irony. */
    static final Channel AUDIO = new Channel(
            0,
            "pitch | 0.1 | 0.8 | -0.3",
            "pitch_range | 0.3 | 0.6 | -0.5",
            "energy | -0.1 | 0.9 | -0.2",
            "voicing | 0.2 | 0.2 | 0.0",
            "breathiness | 0.1 | -0.5 | 0.1",
            "creak | -0.2 | -0.4 | 0.8",
            "rate | 0.1 | 0.7 | -0.6",
            "tilt | -0.1 | 0.4 | 0.1",
            "jitter | -0.3 | 0.4 | 0.1",
            "pause | -0.1 | -0.5 | 0.6");

    /** A face: mostly valence, and the eyes and mouth of irony. */
    static final Channel VISION = new Channel(
            AUDIO.columns(),
            "inner_brow_raise | -0.3 | 0.3 | 0.2",
            "brow_lower | -0.7 | 0.3 | 0.0",
            "cheek_raise | 0.8 | 0.2 | -0.2",
            "lip_corner_pull | 0.8 | 0.1 | 0.3",
            "lip_corner_depress | -0.6 | -0.3 | 0.1",
            "lips_part | 0.1 | 0.6 | 0.0",
            "eyes_rolled | -0.1 | 0.0 | 0.9",
            "head_tilt | 0.0 | -0.1 | 0.5");

    /** Noise of a whole sample, and from word to word. */
    private static final double TAKE_NOISE = 0.55;

    private static final double WORD_NOISE = 0.45;
    private static final double INERTIA = 0.6;

    private final int first;
    private final List<String> names = new ArrayList<>();
    private final double[][] weights;

    /** @param first where the columns begin among all that a person's offsets are for */
    private Channel(int first, String... columns) {
        this.first = first;
        weights = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            String[] cells = columns[i].split(" \\| ", -1);
            names.add(cells[0]);
            weights[i] = new double[] {
                Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])
            };
        }
    }

    int columns() {
        return weights.length;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Measures a sample of so many words, shape [words, columns]. Feelings show more and more towards the end. */
    float[][] measure(Dice dice, Feeling feeling, Person person, int words) {
        float[][] measured = new float[words][columns()];
        double shown = equals(AUDIO) ? person.voice() : person.face();
        for (int column = 0; column < columns(); column++) {
            double rest = person.offsets()[first + column] + dice.normal(TAKE_NOISE);
            double noise = 0;
            for (int word = 0; word < words; word++) {
                double towardsEnd = 0.5 + 0.9 * (word + 1) / words;
                noise = INERTIA * noise + dice.normal(WORD_NOISE);
                measured[word][column] =
                        Coarse.of(rest + shown * towardsEnd * signal(feeling, weights[column]) + noise);
            }
        }
        return measured;
    }

    private static double signal(Feeling feeling, double[] weight) {
        return weight[0] * feeling.valence() + weight[1] * feeling.arousal() + weight[2] * feeling.irony();
    }
}
