package io.talkturn.ui.listen;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.Word;
import java.util.List;
import java.util.Optional;

/**
 * A talkturn in time.
 *
 * @param talkturn its id
 * @param number its place in the conversation, counted from 1
 * @param speaker the order in which its speaker comes in, counted from 0
 * @param start seconds from the start of the recording
 * @param end seconds
 * @param words all of them with times
 * @param isMeasured whether these are known, or the words laid evenly over the talkturn
 */
public record Band(
        String talkturn, int number, int speaker, double start, double end, List<Word> words, boolean isMeasured) {
    public Band {
        words = List.copyOf(words);
    }

    /** Of a talkturn; empty where nobody knows when it was. */
    public static Optional<Band> of(Talkturn talkturn, int number, int speaker) {
        Double start = talkturn.start();
        Double end = talkturn.end();
        if (start == null || end == null || !(end > start)) {
            return Optional.empty();
        }
        boolean isMeasured = talkturn.words().stream().anyMatch(Word::isTimed);
        List<Word> words = isMeasured
                ? WordTimes.between(talkturn.words(), start, end)
                : WordTimes.evenly(talkturn.text(), start, end);
        return Optional.of(new Band(talkturn.id(), number, speaker, start, end, words, isMeasured));
    }

    /** Whether a moment is in it. */
    boolean has(double second) {
        return start <= second && second < end;
    }

    /** The word that is being said, -1 between words. */
    int wordAt(double second) {
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            if (word.start() <= second) {
                return second < word.end() ? i : -1;
            }
        }
        return -1;
    }
}
