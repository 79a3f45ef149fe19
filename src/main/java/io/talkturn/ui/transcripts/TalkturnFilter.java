package io.talkturn.ui.transcripts;

import io.talkturn.corpus.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which talkturns are looked for, as it stands in the filter field:
 * {@code errors true:angry predicted:"very sad" in:test unbelievable}.
 *
 * @param errors only errors
 * @param truth only talkturns of this true class
 * @param prediction only talkturns of this predicted class
 * @param either only talkturns of this true or predicted class
 * @param partition only talkturns of this partition
 * @param words only talkturns in whose text all of these stand, in lower case
 * @param marks what it asks beside these
 */
public record TalkturnFilter(
        boolean errors,
        @Nullable String truth,
        @Nullable String prediction,
        @Nullable String either,
        @Nullable Partition partition,
        List<String> words,
        FilterMarks marks) {
    /** Lets all through. */
    public static final TalkturnFilter ALL = new TalkturnFilter(false, null, null, null, null, List.of());

    /** Lets errors through. */
    public static final TalkturnFilter ERRORS = new TalkturnFilter(true, null, null, null, null, List.of());

    public TalkturnFilter {
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** One that asks for no marks. */
    public TalkturnFilter(
            boolean errors,
            @Nullable String truth,
            @Nullable String prediction,
            @Nullable String either,
            @Nullable Partition partition,
            List<String> words) {
        this(errors, truth, prediction, either, partition, words, FilterMarks.NONE);
    }

    /** One that asks for marks alone. */
    static TalkturnFilter marked(FilterMarks marks) {
        return new TalkturnFilter(false, null, null, null, null, List.of(), marks);
    }

    /** This, only where the two runs differ, or wherever. */
    TalkturnFilter differing(boolean differ) {
        FilterMarks wanted = new FilterMarks(differ, marks.noted(), marks.corrected(), marks.notes());
        return new TalkturnFilter(errors, truth, prediction, either, partition, words, wanted);
    }

    /** The talkturns of one true class. */
    public static TalkturnFilter truth(Partition partition, String truth) {
        return new TalkturnFilter(false, truth, null, null, partition, List.of());
    }

    /** The talkturns behind one cell of a confusion matrix. */
    public static TalkturnFilter cell(Partition partition, String truth, String prediction) {
        return new TalkturnFilter(false, truth, prediction, null, partition, List.of());
    }

    /** Understands what was typed; see {@link FilterWords}. */
    static TalkturnFilter parse(String typed, List<String> classes) {
        return new FilterWords(classes).read(typed);
    }

    /** What {@link #parse} understands as this filter. */
    public String typed() {
        List<String> parts = new ArrayList<>();
        if (errors) {
            parts.add(FilterWords.ERRORS);
        }
        addMark(parts, FilterWords.DIFFER, marks.differ());
        addMark(parts, FilterWords.NOTED, marks.noted());
        addMark(parts, FilterWords.CORRECTED, marks.corrected());
        add(parts, FilterWords.TRUTH, truth);
        add(parts, FilterWords.PREDICTION, prediction);
        add(parts, FilterWords.EITHER, either);
        add(parts, FilterWords.PARTITION, partition == null ? null : partition.id());
        marks.notes().forEach(word -> add(parts, FilterWords.NOTE, word));
        words.forEach(word -> add(parts, FilterWords.TEXT, word));
        return String.join(" ", parts);
    }

    /** Whether everything is let through. */
    boolean isAll() {
        return equals(ALL);
    }

    /** Whether a talkturn is let through; one that was not predicted only where nothing is asked of its prediction. */
    boolean matches(TurnText turn, Partition in, @Nullable Verdict verdict) {
        return isIn(in) && (verdict == null ? asksNoVerdict() : matches(verdict)) && hasWords(turn.text());
    }

    private boolean isIn(Partition in) {
        return partition == null || partition == in;
    }

    private boolean asksNoVerdict() {
        return !errors && truth == null && prediction == null && either == null;
    }

    private boolean matches(Verdict verdict) {
        return (!errors || verdict.isError())
                && (truth == null || truth.equals(verdict.truth()))
                && (prediction == null || prediction.equals(verdict.prediction()))
                && (either == null || either.equals(verdict.truth()) || either.equals(verdict.prediction()));
    }

    private boolean hasWords(String text) {
        if (words.isEmpty()) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    private static void addMark(List<String> parts, String word, boolean isAsked) {
        if (isAsked) {
            parts.add(word);
        }
    }

    private static void add(List<String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.add(key + ":" + (value.contains(" ") ? '"' + value + '"' : value));
        }
    }
}
