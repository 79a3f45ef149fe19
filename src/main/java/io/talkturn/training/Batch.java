package io.talkturn.training;

import io.talkturn.model.WindowBatch;
import io.talkturn.training.text.EncodedCorpus;
import io.talkturn.training.text.Windows;
import java.util.Arrays;
import java.util.List;
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

    /** The same windows cut into so many parts of about the same size. */
    List<Batch> parts(int count) {
        return count == 1
                ? List.of(this)
                : IntStream.range(0, count)
                        .mapToObj(p -> part(rows.length * p / count, rows.length * (p + 1) / count))
                        .toList();
    }

    private Batch part(int from, int to) {
        int[][] windows = Arrays.copyOfRange(input.windows(), from, to);
        int[] used = Arrays.stream(windows)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        int[][] renamed = Arrays.stream(windows)
                .map(window -> Arrays.stream(window)
                        .map(talkturn -> Arrays.binarySearch(used, talkturn))
                        .toArray())
                .toArray(int[][]::new);
        int[][] tokens = Arrays.stream(used).mapToObj(u -> input.talkturns()[u]).toArray(int[][]::new);
        return new Batch(
                Arrays.copyOfRange(rows, from, to),
                Arrays.stream(used).map(u -> talkturns[u]).toArray(),
                new WindowBatch(tokens, renamed));
    }
}
