package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of the filter field. {@code errors}, {@code differ} (from the run beside), {@code noted}, {@code corrected};
 * {@code note:} with a word of a note; {@code true:}, {@code predicted:} and {@code class:} (either of the two)
 * with a class; {@code in:} with a partition; all else is looked for in the text. A bare word that is the name of a class
 * means the class; quotes, or {@code text:} before it, make it a word of the text.
 */
final class FilterWords {
    static final String ERRORS = "errors";
    static final String DIFFER = "differ";
    static final String NOTED = "noted";
    static final String CORRECTED = "corrected";
    static final String NOTE = "note";
    static final String TRUTH = "true";
    static final String PREDICTION = "predicted";
    static final String EITHER = "class";
    static final String PARTITION = "in";
    static final String TEXT = "text";

    private static final Pattern WORD =
            Pattern.compile("(?:(true|predicted|class|in|text|note):)?(?:\"([^\"]*)\"?|(\\S+))");

    private final List<String> classes;
    private final List<String> words = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean errors;
    private boolean differ;
    private boolean noted;
    private boolean corrected;
    private @Nullable String truth;
    private @Nullable String prediction;
    private @Nullable String either;
    private @Nullable Partition partition;

    FilterWords(List<String> classes) {
        this.classes = classes;
    }

    TalkturnFilter read(String typed) {
        Matcher matcher = WORD.matcher(typed);
        while (matcher.find()) {
            String key = matcher.group(1);
            String quoted = matcher.group(2);
            if (key != null) {
                keyed(key, quoted == null ? matcher.group(3) : quoted);
            } else if (quoted != null) {
                word(quoted);
            } else {
                bare(matcher.group(3));
            }
        }
        return new TalkturnFilter(
                errors, truth, prediction, either, partition, words, new FilterMarks(differ, noted, corrected, notes));
    }

    private void keyed(String key, String value) {
        switch (key) {
            case TRUTH -> truth = asClass(value);
            case PREDICTION -> prediction = asClass(value);
            case EITHER -> either = asClass(value);
            case PARTITION -> partition = partitionNamed(value);
            case NOTE -> note(value);
            default -> word(value);
        }
    }

    private void bare(String value) {
        if (classes.contains(asClass(value))) {
            either = asClass(value);
            return;
        }
        switch (value.toLowerCase(Locale.ROOT)) {
            case ERRORS -> errors = true;
            case DIFFER -> differ = true;
            case NOTED -> noted = true;
            case CORRECTED -> corrected = true;
            default -> word(value);
        }
    }

    private void note(String value) {
        if (!value.isBlank()) {
            notes.add(value);
        }
    }

    private void word(String value) {
        if (!value.isBlank()) {
            words.add(value);
        }
    }

    /** The class of this name in any case; a name that no class has stays as it is and matches nothing. */
    private String asClass(String value) {
        return classes.stream()
                .filter(c -> c.equalsIgnoreCase(value))
                .findFirst()
                .orElse(value);
    }

    private static @Nullable Partition partitionNamed(String value) {
        for (Partition partition : Partition.values()) {
            if (partition.id().equalsIgnoreCase(value)) {
                return partition;
            }
        }
        return null;
    }
}
