package io.talkturn.sample.trio;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.sample.chance.Dice;
import java.util.List;

/** What raters say, who see the feelings slightly wrongly. */
final class Judgements {
    private static final double ERROR = 0.18;
    private static final double LOWEST = -3;
    private static final double HIGHEST = 3;

    /** Where pleasure begins, and where displeasure is strong enough to be called by a name. */
    private static final double PLEASED = 0.35;

    private static final double MARKED = 0.5;

    private Judgements() {}

    /** Neutral, happy, sad, angry: each by itself, so a sample may be sad and angry, or nothing of the four. */
    static List<Label> emotion(Dice dice, List<Take> takes) {
        long[] values = takes.stream()
                .mapToLong(s -> emotions(s.feeling().seen(dice, ERROR)))
                .toArray();
        return List.of(new MultiLabel("emotion", List.of("neutral", "happy", "sad", "angry"), values));
    }

    private static long emotions(Feeling seen) {
        boolean neutral = Math.abs(seen.valence()) < PLEASED && Math.abs(seen.arousal()) < MARKED;
        boolean happy = seen.valence() > PLEASED;
        boolean sad = seen.valence() < -0.1 && -seen.valence() - seen.arousal() > MARKED;
        boolean angry = seen.valence() < -0.1 && -seen.valence() + seen.arousal() > MARKED;
        return (neutral ? 1 : 0) | (happy ? 2 : 0) | (sad ? 4 : 0) | (angry ? 8 : 0);
    }

    /** A score from -3 to 3 in thirds, the mean of three raters, and whether it is above 0. */
    static List<Label> sentiment(Dice dice, List<Take> takes) {
        double[] scores =
                takes.stream().mapToDouble(s -> score(dice, s.feeling())).toArray();
        int[] signs = new int[scores.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = scores[i] > 0 ? 1 : 0;
        }
        return List.of(
                new ClassLabel("sentiment", List.of("negative", "positive"), signs),
                new NumberLabel("sentiment_score", LOWEST, HIGHEST, scores));
    }

    private static double score(Dice dice, Feeling feeling) {
        double sum = 0;
        for (int rater = 0; rater < 3; rater++) {
            sum += Math.rint(Math.clamp(3.6 * feeling.seen(dice, ERROR).valence() + dice.normal(0.4), LOWEST, HIGHEST));
        }
        return sum / 3;
    }

    /** Sarcasm: whether the words were meant. */
    static List<Label> sarcasm(Dice dice, List<Take> takes) {
        int[] values =
                takes.stream().mapToInt(s -> s.feeling().irony() > 0 ? 1 : 0).toArray();
        return List.of(new ClassLabel("sarcasm", List.of("no", "yes"), values));
    }
}
