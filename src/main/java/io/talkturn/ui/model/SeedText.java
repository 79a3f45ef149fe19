package io.talkturn.ui.model;

import io.talkturn.ui.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seeds as people type them: {@code 0-4}, {@code 0,1,2}, {@code 3, 7-9}. One run each is trained. */
public final class SeedText {
    private static final Pattern PART = Pattern.compile("(\\d{1,10})(?:\\s*[-–]\\s*(\\d{1,10}))?");
    private static final long HIGHEST = 0xFFFFFFFFL;

    /** So many trainings in a queue are a slip of the hand rather than a wish. */
    private static final int MOST = 100;

    private SeedText() {}

    /**
     * The seeds in the order in which they are typed, each once; none for a blank text.
     *
     * @throws IllegalArgumentException with a sentence where it cannot be read
     */
    public static List<Long> read(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        Set<Long> seeds = new LinkedHashSet<>();
        for (String part : typed.split("[,;]", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(Texts.of("seeds.problem", part.strip()));
            }
            long first = seed(matcher.group(1));
            long last = matcher.group(2) == null ? first : seed(matcher.group(2));
            if (last < first) {
                throw new IllegalArgumentException(Texts.of("seeds.problem.order", first, last));
            }
            if (last - first >= MOST) {
                throw new IllegalArgumentException(Texts.of("seeds.problem.many", MOST));
            }
            for (long seed = first; seed <= last; seed++) {
                seeds.add(seed);
            }
        }
        if (seeds.size() > MOST) {
            throw new IllegalArgumentException(Texts.of("seeds.problem.many", MOST));
        }
        return new ArrayList<>(seeds);
    }

    private static long seed(String digits) {
        long seed = Long.parseLong(digits);
        if (seed > HIGHEST) {
            throw new IllegalArgumentException(Texts.of("seeds.problem.range", HIGHEST));
        }
        return seed;
    }
}
