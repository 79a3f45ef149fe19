package io.talkturn.evaluation;

import java.util.Arrays;

/** Stands the nearest label in for one that is not there (HAN-ROCK paper: tasks and targets). */
public final class NearestLabel {
    /** The index where no talkturn of the conversation has a label. */
    public static final int NONE = -1;

    private NearestLabel() {}

    /**
     * For every talkturn t of a conversation the index of the label nearest to t + offset. That place may lie outside
     * the conversation; t itself counts; a tie goes to the one nearer to t.
     *
     * @param present which talkturns have a label, shape [n]
     * @param offset negative for earlier talkturns, positive for later ones
     * @return indices into the conversation, or {@link #NONE} throughout; shape [n]
     */
    public static int[] indices(boolean[] present, int offset) {
        int n = present.length;
        int[] before = new int[n];
        int[] after = new int[n];
        Arrays.fill(before, NONE);
        Arrays.fill(after, NONE);
        for (int i = 0; i < n; i++) {
            before[i] = present[i] ? i : i > 0 ? before[i - 1] : NONE;
        }
        for (int i = n - 1; i >= 0; i--) {
            after[i] = present[i] ? i : i < n - 1 ? after[i + 1] : NONE;
        }
        int[] indices = new int[n];
        for (int t = 0; t < n; t++) {
            int place = t + offset;
            int inside = Math.clamp(place, 0, n - 1);
            indices[t] = nearer(before[inside], after[inside], place, offset);
        }
        return indices;
    }

    private static int nearer(int before, int after, int place, int offset) {
        if (before == NONE || after == NONE) {
            return Math.max(before, after);
        }
        int toBefore = Math.abs(place - before);
        int toAfter = Math.abs(after - place);
        if (toBefore == toAfter) {
            return offset < 0 ? after : before;
        }
        return toBefore < toAfter ? before : after;
    }
}
