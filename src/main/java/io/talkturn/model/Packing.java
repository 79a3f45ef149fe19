package io.talkturn.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How sequences of different lengths run side by side with no padding: the longest first, so that at every step those
 * that still run are the first n. A <em>row</em> is one step of one sequence; rows stand step by step.
 */
final class Packing {
    private final int[] rank;
    private final int[] running;
    private final int[] offset;

    /** Packs sequences of these lengths, each at least 1. */
    Packing(int[] lengths) {
        int[] order = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingInt(s -> -lengths[s]))
                .mapToInt(Integer::intValue)
                .toArray();
        rank = new int[lengths.length];
        for (int r = 0; r < order.length; r++) {
            rank[order[r]] = r;
        }
        int steps = Arrays.stream(lengths).max().orElse(0);
        running = new int[steps];
        for (int length : lengths) {
            for (int step = 0; step < length; step++) {
                running[step]++;
            }
        }
        offset = new int[steps + 1];
        for (int step = 0; step < steps; step++) {
            offset[step + 1] = offset[step] + running[step];
        }
    }

    /** The number of sequences. */
    int sequences() {
        return rank.length;
    }

    /** The length of the longest sequence. */
    int steps() {
        return running.length;
    }

    /** How many sequences still run at a step. */
    int running(int step) {
        return running[step];
    }

    /** The row at which a step begins. */
    int offset(int step) {
        return offset[step];
    }

    /** All steps of all sequences. */
    int rows() {
        return offset[running.length];
    }

    /** The place of a sequence among those that run. */
    int rank(int sequence) {
        return rank[sequence];
    }

    /** The row of one step of one sequence. */
    int row(int sequence, int step) {
        return offset[step] + rank[sequence];
    }

    /** The rows at which the second and every later step begin. */
    long[] borders() {
        return borders(0, running.length);
    }

    /** Of some steps the rows, counted from the first of them, at which all but the first begin. */
    long[] borders(int from, int to) {
        return IntStream.range(from + 1, to)
                .mapToLong(s -> offset[s] - offset[from])
                .toArray();
    }
}
