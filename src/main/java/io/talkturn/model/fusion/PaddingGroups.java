package io.talkturn.model.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The samples of a batch in groups of about one length, the longest first. What a recurrent branch has read before the first
 * step of a group is the same rows of zeros for all of the group, so it need not be read again for each sample.
 *
 * @param order the samples as they stand in the groups; [N]
 * @param ends the place after the last sample of every group
 * @param skipped rows of zeros before the first step that a group reads, ascending
 */
record PaddingGroups(int[] order, int[] ends, int[] skipped) {
    /** Samples whose work a further group costs besides: its matrices are read once more, and so is the path of zeros. */
    private static final int PRICE = 12;

    /**
     * Groups samples so that as few rows are read as can be.
     *
     * @param lengths real steps of each sample at the right end; what stands before is zeros; [N]
     * @param steps T
     */
    static PaddingGroups of(int[] lengths, int steps) {
        int[] order = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingInt(n -> -lengths[n]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] sorted =
                Arrays.stream(order).map(n -> Math.clamp(lengths[n], 1, steps)).toArray();
        List<Integer> ends = cheapest(sorted);
        int[] skipped = new int[ends.size()];
        for (int group = 0; group < skipped.length; group++) {
            skipped[group] = steps - sorted[group == 0 ? 0 : ends.get(group - 1)];
        }
        return new PaddingGroups(
                order, ends.stream().mapToInt(Integer::intValue).toArray(), skipped);
    }

    /** The ends of groups that cost least, of all there are; a group begins where lengths change, so few can. */
    private static List<Integer> cheapest(int[] sorted) {
        int[] borders = IntStream.rangeClosed(0, sorted.length)
                .filter(i -> i == 0 || i == sorted.length || sorted[i] < sorted[i - 1])
                .toArray();
        int[] cost = new int[borders.length];
        int[] before = new int[borders.length];
        for (int end = 1; end < borders.length; end++) {
            cost[end] = Integer.MAX_VALUE;
            for (int start = 0; start < end; start++) {
                int with = cost[start] + (borders[end] - borders[start] + PRICE) * sorted[borders[start]];
                if (with < cost[end]) {
                    cost[end] = with;
                    before[end] = start;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int end = borders.length - 1; end > 0; end = before[end]) {
            ends.addFirst(borders[end]);
        }
        return ends;
    }

    /** How many groups there are. */
    int count() {
        return ends.length;
    }

    /** How many samples a group has. */
    int size(int group) {
        return ends[group] - (group == 0 ? 0 : ends[group - 1]);
    }

    /** Where each sample stands in {@link #order}; [N]. */
    int[] places() {
        int[] places = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            places[order[at]] = at;
        }
        return places;
    }
}
