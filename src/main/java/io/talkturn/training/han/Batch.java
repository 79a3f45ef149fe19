package io.talkturn.training.han;

import io.talkturn.model.WindowBatch;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Windows;
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
public record Batch(int[] rows, int[] talkturns, WindowBatch input) {
    /** The batch of these predicted rows. */
    public static Batch of(EncodedCorpus corpus, Windows windows, int[] rows) {
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

    /** The same windows over the same talkturns, cut into so many parts of about the same size. */
    List<Batch> parts(int count) {
        return count == 1
                ? List.of(this)
                : IntStream.range(0, count)
                        .mapToObj(p -> part(rows.length * p / count, rows.length * (p + 1) / count))
                        .toList();
    }

    private Batch part(int from, int to) {
        int[][] part = Arrays.copyOfRange(input.windows(), from, to);
        return new Batch(Arrays.copyOfRange(rows, from, to), talkturns, new WindowBatch(input.talkturns(), part));
    }

    /** Where to cut the talkturns into so many pieces of about as many words each, none of them empty; [count + 1]. */
    int[] cuts(int count) {
        int[] ends =
                Arrays.stream(input.talkturns()).mapToInt(words -> words.length).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] cuts = new int[count + 1];
        cuts[count] = ends.length;
        for (int piece = 1; piece < count; piece++) {
            int found = Arrays.binarySearch(ends, (int) ((long) ends[ends.length - 1] * piece / count));
            int end = found < 0 ? -found - 1 : found + 1;
            cuts[piece] = Math.clamp(end, cuts[piece - 1] + 1, ends.length - (count - piece));
        }
        return cuts;
    }
}
