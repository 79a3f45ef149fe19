package io.talkturn.corpus.io.source;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a user chooses for the import of features (weak-label paper: data); every choice has a usual value.
 *
 * @param task what the labels of the file are, or null: told by their shape and values
 * @param sentiment how a score becomes a class
 * @param steps the last steps of a sequence that are kept, or null: all that the source has, 50 where it is word by word
 * @param provenance what measured a modality, where the source does not tell it
 * @param mapping which array or file is what, or null: told by their names
 */
public record FeatureChoices(
        @Nullable Task task,
        SentimentRule sentiment,
        @Nullable Integer steps,
        Map<Modality, Provenance> provenance,
        @Nullable Path mapping) {
    /** Nothing chosen. */
    public static final FeatureChoices USUAL = new FeatureChoices(null, SentimentRule.POSITIVE, null, Map.of(), null);

    public FeatureChoices {
        provenance = Map.copyOf(provenance);
        if (steps != null && steps < 1) {
            throw new UserError("A sequence needs at least one step.", "Give 20 or 50 steps, for example.");
        }
    }

    /** What labels can mean. */
    public enum Task {
        EMOTION,
        SENTIMENT,
        SARCASM;

        /** Finds a task by its name on the command line. */
        public static Task of(String id) {
            return find(id, values(), "task");
        }
    }

    /** When a sentiment score is positive. */
    public enum SentimentRule {
        /** Above 0; all others are negative. */
        POSITIVE,
        /** 0 or above; all others are negative. */
        NOT_NEGATIVE,
        /** Above 0 or below 0; samples with 0 have no class. */
        WITHOUT_ZERO;

        /** The class of a score: 0 negative, 1 positive, -1 none. */
        public int classOf(double score) {
            return switch (this) {
                case POSITIVE -> score > 0 ? 1 : 0;
                case NOT_NEGATIVE -> score >= 0 ? 1 : 0;
                case WITHOUT_ZERO -> score > 0 ? 1 : score < 0 ? 0 : -1;
            };
        }

        /** Finds a rule by its name on the command line. */
        public static SentimentRule of(String id) {
            return find(id, values(), "rule for sentiment");
        }
    }

    private static <E extends Enum<E>> E find(String id, E[] all, String what) {
        for (E one : all) {
            if (name(one).equals(id)) {
                return one;
            }
        }
        throw new UserError(
                "There is no " + what + " “" + id + "”.",
                "Use one of " + Arrays.stream(all).map(FeatureChoices::name).collect(Collectors.joining(", ")) + ".");
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
