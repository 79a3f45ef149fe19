package io.talkturn.corpus.io.source;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * @param classes the names of classes in the order of their codes or columns; empty: c0, c1, … or told by their number
 * @param scale the ends of the scale of scores, or null: told by the values
 */
public record FeatureChoices(
        @Nullable Task task,
        SentimentRule sentiment,
        @Nullable Integer steps,
        Map<Modality, Provenance> provenance,
        @Nullable Path mapping,
        List<String> classes,
        @Nullable Scale scale) {
    /** Nothing chosen. */
    public static final FeatureChoices USUAL = new FeatureChoices(null, SentimentRule.POSITIVE, null, Map.of(), null);

    /** Choices without names of classes and without a scale. */
    public FeatureChoices(
            @Nullable Task task,
            SentimentRule sentiment,
            @Nullable Integer steps,
            Map<Modality, Provenance> provenance,
            @Nullable Path mapping) {
        this(task, sentiment, steps, provenance, mapping, List.of(), null);
    }

    public FeatureChoices {
        provenance = Map.copyOf(provenance);
        classes = List.copyOf(classes);
        if (classes.stream().anyMatch(String::isBlank)
                || classes.stream().distinct().count() < classes.size()) {
            throw new UserError(
                    "A class has no name, or a name of another one: " + String.join(", ", classes) + ".",
                    "Give every class a name of its own, with commas between them.");
        }
        if (steps != null && steps < 1) {
            throw new UserError("A sequence needs at least one step.", "Give 20 or 50 steps, for example.");
        }
    }

    /** The ends of a scale of scores. */
    public record Scale(double lowest, double highest) {
        /** Of MOSI and MOSEI. */
        public static final Scale CMU = new Scale(-3, 3);

        /** Of CH-SIMS. */
        public static final Scale SIMS = new Scale(-1, 1);

        private static final Pattern WRITTEN = Pattern.compile("\\s*(-?[\\d.]+)\\s*(?::|,|\\.\\.)\\s*(-?[\\d.]+)\\s*");

        public Scale {
            if (!(lowest < highest) || Double.isInfinite(lowest) || Double.isInfinite(highest)) {
                throw new UserError(
                        "A scale cannot go from " + lowest + " to " + highest + ".",
                        "Give the low end and the high end, for example --scale=-1:1.");
            }
        }

        /** Reads for example {@code -1:1}. */
        public static Scale of(String written) {
            Matcher ends = WRITTEN.matcher(written);
            try {
                if (ends.matches()) {
                    return new Scale(Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2)));
                }
            } catch (NumberFormatException e) {
                // told below, with how a scale is written
            }
            throw new UserError(
                    "“" + written + "” is no scale.", "Give the low end and the high end, for example --scale=-1:1.");
        }

        /** Whether a score is on it. */
        public boolean holds(double score) {
            return score >= lowest && score <= highest;
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
