package io.talkturn.training.fusion;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
}
