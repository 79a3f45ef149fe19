package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.CsdFile.Video;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The words of rows of another file: of each row that word with which it shares the most time. Words and vectors need not
 * have as many rows: words hold pauses ({@code sp}) and vectors may have none.
 */
final class WordsByTime {
    private WordsByTime() {}

    /** A word a row of {@code rows}, empty where no word meets it. */
    static List<String> of(Video rows, Video words) {
        double[] times = words.intervals();
        Integer[] byStart = new Integer[words.rows()];
        Arrays.setAll(byStart, i -> i);
        Arrays.sort(byStart, Comparator.comparingDouble(i -> times[2 * i]));
        double longest = 0;
        for (int i = 0; i < byStart.length; i++) {
            double length = times[2 * i + 1] - times[2 * i];
            longest = length > longest ? length : longest;
        }
        double[] own = rows.intervals();
        String[] found = new String[rows.rows()];
        for (int row = 0; row < found.length; row++) {
            int word = meeting(own[2 * row], own[2 * row + 1], times, byStart, longest);
            found[row] = word < 0 ? "" : words.words().get(word);
        }
        return List.of(found);
    }

    private static int meeting(double start, double end, double[] times, Integer[] byStart, double longest) {
        int best = -1;
        double most = WordAlignment.EPSILON;
        for (int i = firstFrom(start - longest, times, byStart); i < byStart.length; i++) {
            int word = byStart[i];
            if (times[2 * word] >= end) {
                break;
            }
            double shared = Math.min(end, times[2 * word + 1]) - Math.max(start, times[2 * word]);
            if (shared > most) {
                most = shared;
                best = word;
            }
        }
        return best;
    }

    private static int firstFrom(double time, double[] times, Integer[] byStart) {
        int low = 0;
        int high = byStart.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[2 * byStart[middle]] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
