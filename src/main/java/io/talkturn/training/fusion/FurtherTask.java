package io.talkturn.training.fusion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task that a fusion network learns beside its main one (weak-label paper: training, weak labels).
 *
 * @param task its label column, or the task of weak labels
 * @param source who labelled it
 * @param lambda its weight in the loss; null: the confidence of the weak labels, 1 for strong ones
 * @param probabilities learn from the labeller's probabilities instead of its hard labels
 */
public record FurtherTask(
        String task, Source source, @Nullable Double lambda, boolean probabilities) {
    /** Who labelled. */
    public enum Source {
        /** People: a label column of the corpus. */
        STRONG,
        /** A network that was trained on another corpus. */
        WEAK
    }

    public FurtherTask {
        Objects.requireNonNull(task);
        Objects.requireNonNull(source);
    }

    /** Whether its labels are weak ones. */
    @JsonIgnore
    public boolean isWeak() {
        return source == Source.WEAK;
    }

    /** The name of its head and of its losses: a corpus may have strong and weak labels of the same task. */
    @JsonIgnore
    public String id() {
        return isWeak() ? task + "_weak" : task;
    }

    /**
     * Reads {@code sentiment:weak:confidence}: a task, who labelled it (strong where that is not said), its weight, and
     * {@code probabilities}.
     *
     * @throws UserError where a part is none of these
     */
    public static FurtherTask parse(String text) {
        List<String> parts = new ArrayList<>(List.of(text.strip().split(":", -1)));
        String task = parts.removeFirst();
        Source source = Source.STRONG;
        Double lambda = null;
        boolean probabilities = false;
        for (String part : parts) {
            switch (part) {
                case "strong" -> source = Source.STRONG;
                case "weak" -> source = Source.WEAK;
                case "confidence" -> lambda = null;
                case "probabilities" -> probabilities = true;
                default -> lambda = number(part, text);
            }
        }
        return new FurtherTask(task, source, lambda, probabilities);
    }

    private static double number(String part, String whole) {
        try {
            return Double.parseDouble(part);
        } catch (NumberFormatException e) {
            throw new UserError(
                    "“" + part + "” in “" + whole + "” is neither a source nor a weight.",
                    null,
                    "Write sentiment:weak:confidence, sentiment:weak:0.5 or sarcasm:strong:0.5.",
                    e);
        }
    }
}
