package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.source.Cells;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in tiers.
 *
 * @param filled how many annotations hold something
 * @param words how many words they have in all
 * @param distinct the different values in alphabetical order, at most {@value #DISTINCT}
 * @param numeric whether all are numbers
 */
record TierStats(int filled, long words, Set<String> distinct, boolean numeric, double lowest, double highest) {
    private static final int DISTINCT = 2000;
    private static final int MOST_CLASSES = 30;
    private static final int SMALL = 20;

    static TierStats of(List<Tier> tiers) {
        int filled = 0;
        long words = 0;
        Set<String> distinct = new TreeSet<>();
        boolean numeric = true;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Tier tier : tiers) {
            for (Mark mark : tier.marks()) {
                String value = mark.text().strip();
                if (value.isEmpty()) {
                    continue;
                }
                filled++;
                words += words(value);
                if (distinct.size() < DISTINCT) {
                    distinct.add(value);
                }
                OptionalDouble number = numeric ? Cells.number(value) : OptionalDouble.empty();
                numeric = number.isPresent();
                lowest = Math.min(lowest, number.orElse(lowest));
                highest = Math.max(highest, number.orElse(highest));
            }
        }
        return new TierStats(filled, words, distinct, numeric && filled > 0, lowest, highest);
    }

    private static int words(String value) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < value.length(); i++) {
            boolean blank = Character.isWhitespace(value.charAt(i));
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return words;
    }

    double wordsEach() {
        return filled == 0 ? 0 : (double) words / filled;
    }

    /** Whether the values are a few words that come again. */
    boolean isFew() {
        int classes = distinct.size();
        return filled > 0
                && wordsEach() < 1.5
                && classes <= MOST_CLASSES
                && (filled <= SMALL || classes <= 3 || 2 * classes <= filled);
    }
}
