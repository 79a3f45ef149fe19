package io.talkturn.ui.studies.make;

import io.talkturn.study.StudyRules;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Search;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A study as it is put together, every value as it was typed.
 *
 * @param name what people see; empty: what it asks
 * @param question what is asked
 * @param columns what is predicted
 * @param compared what is compared
 * @param search how trials are found
 * @param rules when they end, and what they keep
 */
// public, since records of other packages are changed by their components' names alone where these can be seen
public record StudyDraft(
        String name, Question question, List<Primary> columns, Compared compared, Searching search, Ruling rules) {
    private static final int TRIALS = 30;

    /** A label of a corpus. */
    public record Primary(Path corpus, String label) {}

    /**
     * What is compared, in words that depend on the question.
     *
     * @param lines a condition or a further task a line
     * @param models fusion models
     * @param total P + A
     * @param lambdas loss weights
     */
    public record Compared(String lines, String models, String total, String lambdas) {}

    /**
     * How trials are found.
     *
     * @param trials draws a condition
     * @param rows the table of a list, null for none
     * @param folds the set on whose folds every seed is trained, empty for the corpora's own divisions
     */
    public record Searching(
            Search.Kind kind,
            String trials,
            String seeds,
            List<RangeRow> ranges,
            boolean common,
            @Nullable Path rows,
            String folds) {
        public Searching {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * From where a setting is drawn.
     *
     * @param range as people type it
     * @param refined a further list for the best of a grid, empty for none
     */
    public record RangeRow(String key, String range, String refined) {}

    /** When trials end, and what they keep. */
    public record Ruling(String studySeed, boolean median, String lag, String trialThreads, boolean attention) {}

    public StudyDraft {
        columns = List.copyOf(columns);
    }

    /** A draft of a question, as the papers ask it. */
    static StudyDraft of(Question question, List<Primary> columns) {
        return new StudyDraft(
                "",
                question,
                columns,
                new Compared(lines(question), "", "257", "0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0"),
                new Searching(kind(question), Integer.toString(TRIALS), "0, 1, 2, 3, 4", List.of(), true, null, ""),
                new Ruling("1", true, Integer.toString(StudyRules.LAG), "1", false));
    }

    private static String lines(Question question) {
        return switch (question) {
            case AUXILIARY -> "none\nap\naphf";
            case CAPACITY -> "256, 192, 128, 64, 1";
            default -> "";
        };
    }

    private static Search.Kind kind(Question question) {
        return switch (question) {
            case AUXILIARY, CAPACITY, HIERARCHY -> Search.Kind.RANDOM;
            case FUSION -> Search.Kind.REFINE;
            default -> Search.Kind.SEEDS;
        };
    }

    /** Whether the question is one of fusion models. */
    boolean isOfFusion() {
        return switch (question) {
            case FUSION, WEAK_LABELS, WEIGHTS -> true;
            default -> false;
        };
    }

    /** Whether the question is one of networks over talkturn windows. */
    boolean isOfWindows() {
        return switch (question) {
            case AUXILIARY, CAPACITY, HIERARCHY -> true;
            default -> false;
        };
    }
}
