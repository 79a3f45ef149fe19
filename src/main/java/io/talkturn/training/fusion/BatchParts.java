package io.talkturn.training.fusion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts a batch into parts that are worked on side by side. How, follows from the batch alone, so that a run gives the same
 * bits whatever the number of threads.
 */
final class BatchParts {
    /** Fewer samples in a part than this, and its matrices are read more often than they are worth. */
    private static final int SAMPLES_A_PART = 32;

    /** Every part adds a gradient of the whole network. */
    private static final int MOST = 8;

    private BatchParts() {}

    /**
     * The samples of each part: those of about one length together, which have the same padding to leave out, the longest
     * first, so that what is left for the end is short.
     *
     * @param lengths real steps of each sample; [N]
     * @param inOnePiece whether all are to stay together
     */
    static List<int[]> of(int[] lengths, boolean inOnePiece) {
        int count = inOnePiece ? 1 : Math.clamp(lengths.length / SAMPLES_A_PART, 1, MOST);
        int[] order = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingInt(n -> -lengths[n]))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.range(0, count)
                .mapToObj(p -> Arrays.copyOfRange(order, lengths.length * p / count, lengths.length * (p + 1) / count))
                .toList();
    }
}
