package io.talkturn.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Items in groups of similar length, the longest first: each group is padded to its own longest, so that little of an
 * array is padding (docs/decisions/0020-networks.md). Items of a group stand side by side.
 *
 * @param items longest first; [N][..T]
 * @param place where each item stands now; [N]
 * @param ends the place after the last item of every group
 */
record LengthGroups(int[][] items, int[] place, int[] ends) {
    /** A group ends where an item is so much shorter than the longest: smaller groups cost more calls than they save. */
    private static final double SIMILAR = 2.0 / 3;

    /** Groups items of different lengths. */
    static LengthGroups of(int[][] items) {
        int[] order = IntStream.range(0, items.length)
                .boxed()
                .sorted(Comparator.comparingInt(n -> -items[n].length))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[items.length];
        List<Integer> ends = new ArrayList<>();
        int longest = items[order[0]].length;
        for (int at = 0; at < order.length; at++) {
            place[order[at]] = at;
            if (items[order[at]].length < SIMILAR * longest) {
                longest = items[order[at]].length;
                ends.add(at);
            }
        }
        ends.add(items.length);
        return new LengthGroups(
                Arrays.stream(order).mapToObj(n -> items[n]).toArray(int[][]::new),
                place,
                ends.stream().mapToInt(Integer::intValue).toArray());
    }

    int groups() {
        return ends.length;
    }

    /** The lengths of a group's items. */
    int[] lengths(int group) {
        return ReadingDirection.lengths(Arrays.copyOfRange(items, start(group), ends[group]));
    }

    /** The length of a group's longest item. */
    int width(int group) {
        return items[start(group)].length;
    }

    /** The padded width of every item. */
    int[] widths() {
        int[] widths = new int[items.length];
        for (int group = 0; group < ends.length; group++) {
            Arrays.fill(widths, start(group), ends[group], width(group));
        }
        return widths;
    }

    /** The padded positions at which the second and every later group begin. */
    long[] borders() {
        long[] borders = new long[ends.length - 1];
        long at = 0;
        for (int group = 0; group < borders.length; group++) {
            at += (long) (ends[group] - start(group)) * width(group);
            borders[group] = at;
        }
        return borders;
    }

    private int start(int group) {
        return group == 0 ? 0 : ends[group - 1];
    }
}
