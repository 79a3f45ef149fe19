package io.talkturn.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One direction in which a recurrent network reads a batch of items (talkturns of tokens, windows of talkturns). A
 * backward reading starts at an item's last real position. Items of which one begins like another, such as the windows at
 * a conversation's start, share one sequence in the forward reading: their states are the same numbers.
 */
final class ReadingDirection {
    private final int[][] sequences;
    private final int[] sequenceOf;
    private final int[] lengths;
    private final boolean backward;
    private final Packing packing;

    private ReadingDirection(int[][] sequences, int[] sequenceOf, int[] lengths, boolean backward, Packing packing) {
        this.sequences = sequences;
        this.sequenceOf = sequenceOf;
        this.lengths = lengths;
        this.backward = backward;
        this.packing = packing;
    }

    /** Every item on its own, first position first. */
    static ReadingDirection forward(int[][] items, Packing packing) {
        return new ReadingDirection(items, identity(items.length), lengths(items), false, packing);
    }

    /** Every item on its own, last position first. */
    static ReadingDirection backward(int[][] items, Packing packing) {
        int[][] reversed = new int[items.length][];
        for (int n = 0; n < items.length; n++) {
            int length = items[n].length;
            reversed[n] = new int[length];
            for (int i = 0; i < length; i++) {
                reversed[n][i] = items[n][length - 1 - i];
            }
        }
        return new ReadingDirection(reversed, identity(items.length), lengths(items), true, packing);
    }

    /** First position first, items that are the beginning of another one read with it. */
    static ReadingDirection sharedForward(int[][] items) {
        Map<Integer, int[]> longest = new HashMap<>();
        for (int[] item : items) {
            longest.merge(item[0], item, (a, b) -> a.length >= b.length ? a : b);
        }
        Map<Integer, Integer> sequenceOfFirst = new HashMap<>();
        int[][] sequences = new int[items.length][];
        int[] sequenceOf = new int[items.length];
        int count = 0;
        for (int n = 0; n < items.length; n++) {
            int[] item = items[n];
            int[] whole = longest.getOrDefault(item[0], item);
            boolean begins = Arrays.equals(item, 0, item.length, whole, 0, item.length);
            Integer known = begins ? sequenceOfFirst.get(item[0]) : null;
            if (known == null) {
                if (begins) {
                    sequenceOfFirst.put(item[0], count);
                }
                sequences[count] = begins ? whole : item;
                sequenceOf[n] = count++;
            } else {
                sequenceOf[n] = known;
            }
        }
        int[][] distinct = Arrays.copyOf(sequences, count);
        return new ReadingDirection(distinct, sequenceOf, lengths(items), false, new Packing(lengths(distinct)));
    }

    /** The lengths of items. */
    static int[] lengths(int[][] items) {
        return Arrays.stream(items).mapToInt(i -> i.length).toArray();
    }

    /** How the sequences run side by side. */
    Packing packing() {
        return packing;
    }

    /** Whether it starts at the last position. */
    boolean isBackward() {
        return backward;
    }

    /** What stands at every row; shape [rows]. */
    int[] symbols() {
        int[] symbols = new int[packing.rows()];
        for (int s = 0; s < sequences.length; s++) {
            for (int step = 0; step < sequences[s].length; step++) {
                symbols[packing.row(s, step)] = sequences[s][step];
            }
        }
        return symbols;
    }

    /** The rank of the sequence that every row belongs to; shape [rows]. */
    int[] ranks() {
        int[] ranks = new int[packing.rows()];
        for (int step = 0, row = 0; step < packing.steps(); step++) {
            for (int rank = 0; rank < packing.running(step); rank++) {
                ranks[row++] = rank;
            }
        }
        return ranks;
    }

    /** The row of every position of every item, items padded on the right to their widths with -1; [sum of widths]. */
    int[] cells(int[] widths) {
        int[] cells = new int[Arrays.stream(widths).sum()];
        Arrays.fill(cells, -1);
        for (int n = 0, from = 0; n < lengths.length; from += widths[n++]) {
            for (int i = 0; i < lengths[n]; i++) {
                int step = backward ? lengths[n] - 1 - i : i;
                cells[from + i] = packing.row(sequenceOf[n], step);
            }
        }
        return cells;
    }

    /** 0, 1, 2, ... */
    static int[] identity(int count) {
        return IntStream.range(0, count).toArray();
    }
}
