package io.talkturn.sample.trio;

import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.sample.chance.Dice;
import java.util.List;
import java.util.Map;

/**
 * What tells one corpus of the trio from the others.
 *
 * @param key its frames and things in the lexicon, and the start of its ids
 * @param name of the corpus
 * @param title what people see
 * @param sizes samples by partition, a tenth of those of the papers' corpora
 * @param talks what its conversations are like
 * @param mood how people feel
 * @param raters what is said of it
 */
record Plan(
        String key, String name, String title, Map<Partition, Integer> sizes, Talks talks, Mood mood, Raters raters) {

    /**
     * What conversations are like.
     *
     * @param shortest samples of a conversation
     * @param longest samples of a conversation
     * @param voices people who speak in a conversation, in turns
     * @param cast people of a partition, who play in its conversations in turns
     */
    record Talks(int shortest, int longest, int voices, int cast) {}

    /** How somebody feels next. */
    @FunctionalInterface
    interface Mood {
        /**
         * The feeling of a sample.
         *
         * @param before of the sample before in the conversation, or the person's temper
         */
        Feeling next(Dice dice, Person person, Feeling before);
    }

    /** Who labels the samples. */
    @FunctionalInterface
    interface Raters {
        /** One or more label columns over the samples. */
        List<Label> label(Dice dice, List<Take> takes);
    }
}
