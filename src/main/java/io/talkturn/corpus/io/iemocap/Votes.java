package io.talkturn.corpus.io.iemocap;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The categories that annotators named for one talkturn: {@code C-E2:<TAB>Anger; Frustration;<TAB>(comment)}. */
final class Votes {
    // C-F and C-M are the actors' own evaluation, which is no independent vote
    private static final Pattern VOTE = Pattern.compile("C-E\\d+:\\s*([^(]*)(?:\\(.*)?");

    private final Map<String, Integer> named = new HashMap<>();
    private int annotators;

    void add(String line) {
        Matcher vote = VOTE.matcher(line);
        if (!vote.matches()) {
            return;
        }
        Set<String> categories = new HashSet<>();
        for (String category : vote.group(1).split(";", -1)) {
            if (!category.isBlank()) {
                categories.add(category.strip());
            }
        }
        if (!categories.isEmpty()) {
            annotators++;
            categories.forEach(category -> named.merge(category, 1, Integer::sum));
        }
    }

    /** The share of annotators who named the most named category, NaN without votes. */
    double agreement() {
        return annotators == 0 ? Double.NaN : (double) Collections.max(named.values()) / annotators;
    }
}
