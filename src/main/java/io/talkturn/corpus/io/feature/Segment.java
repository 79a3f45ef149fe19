package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Word;
import java.util.List;

/**
 * What becomes a sample: a stretch of a video with the words that meet it.
 *
 * @param video its key in the files
 * @param conversation the recording that it is cut from
 * @param steps the interval of every step, start and end in turn: of the words, or of the rows where there are no words
 * @param words the words of these steps, empty where they are not known
 * @param label the row of the label file, -1 where there is none
 */
record Segment(
        String video,
        String conversation,
        String id,
        double start,
        double end,
        double[] steps,
        List<Word> words,
        int label) {
    /** The text without pauses. */
    String text() {
        return String.join(
                " ",
                words.stream()
                        .map(Word::text)
                        .filter(word -> !word.equals(CsdSegments.PAUSE))
                        .toList());
    }
}
