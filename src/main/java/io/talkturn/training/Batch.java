package io.talkturn.training;

import io.talkturn.model.WindowBatch;
import io.talkturn.training.text.EncodedCorpus;
import io.talkturn.training.text.Windows;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Windows that a network reads at once, and where they stand in the corpus.
 *
 * @param rows the predicted talkturns, in the order of the batch; shape [N]
 * @param talkturns the distinct talkturns of all windows by row, ascending; shape [U]
 * @param input the same as the network reads it
 */
record Batch(int[] rows, int[] talkturns, WindowBatch input) {
    /** The batch of these predicted rows. */
    static Batch of(EncodedCorpus corpus, Windows windows, int[] rows) {
        int[] talkturns = Arrays.stream(rows)
                .flatMap(row -> IntStream.rangeClosed(windows.first(row), row))
                .sorted()
                .distinct()
                .toArray();
        int[][] tokens = Arrays.stream(talkturns).mapToObj(corpus::ids).toArray(int[][]::new);
        // the rows of a window follow each other, so their places among the distinct talkturns do too
        int[][] places = Arrays.stream(rows)
                .mapToObj(row -> {
                    int first = Arrays.binarySearch(talkturns, windows.first(row));
                    return IntStream.range(first, first + windows.length(row)).toArray();
                })
                .toArray(int[][]::new);
        return new Batch(rows, talkturns, new WindowBatch(tokens, places));
    }
}
