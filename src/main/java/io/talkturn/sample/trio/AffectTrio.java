package io.talkturn.sample.trio;

import static io.talkturn.corpus.Partition.DEV;
import static io.talkturn.corpus.Partition.TEST;
import static io.talkturn.corpus.Partition.TRAIN;

import io.talkturn.corpus.Corpus;
import io.talkturn.sample.chance.Dice;
import java.util.List;
import java.util.Map;

/**
 * Makes three simulated corpora of word-aligned text [N, 20, 20], audio [N, 20, 10] and vision [N, 20, 8]: scenes with
 * emotion (272 / 80 / 94 samples), reviews with sentiment (1529 / 229 / 483) and banter with sarcasm (55 / 0 / 14). A
 * hidden valence, arousal and irony cause words, voice, face and labels in all three, so that what is learned of one
 * task helps another.
 */
public final class AffectTrio {
    /** The seed of the corpora that come with the program. */
    public static final long SEED = 20_261_122;

    private static final int NO_ONE_TWICE = 10_000;

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "scene",
                    "trio-scenes",
                    "Trio scenes (simulated)",
                    Map.of(TRAIN, 272, DEV, 80, TEST, 94),
                    new Plan.Talks(8, 14, 2, 6),
                    Moods::inScene,
                    Judgements::emotion),
            new Plan(
                    "review",
                    "trio-reviews",
                    "Trio reviews (simulated)",
                    Map.of(TRAIN, 1529, DEV, 229, TEST, 483),
                    new Plan.Talks(5, 12, 1, NO_ONE_TWICE),
                    Moods::inReview,
                    Judgements::sentiment),
            new Plan(
                    "banter",
                    "trio-banter",
                    "Trio banter (simulated)",
                    Map.of(TRAIN, 55, DEV, 0, TEST, 14),
                    new Plan.Talks(1, 1, 1, 6),
                    Moods::inBanter,
                    Judgements::sarcasm));

    private AffectTrio() {}

    /** Makes the corpora scenes, reviews and banter; the same seed gives the same ones on every machine. */
    public static List<Corpus> generate(long seed) {
        Lexicon lexicon = Lexicon.read();
        WordVectors vectors = new WordVectors(lexicon);
        return PLANS.stream()
                .map(plan -> {
                    Dice dice = new Dice(seed + PLANS.indexOf(plan));
                    return new Recording(plan, new Studio(lexicon, vectors, dice), dice, seed).corpus();
                })
                .toList();
    }
}
