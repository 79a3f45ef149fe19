package io.talkturn.model.fusion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.NumberScale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with a head of its own (weak-label paper: training).
 *
 * @param id for example {@code emotion}; part of parameter names
 * @param classes their names, in the order of the logits; none for a number
 * @param multiLabel whether every class is a yes or no of its own (a sigmoid each), else exactly one is true (softmax)
 * @param scale of a number, which is the head's single output as it is; null for classes
 */
public record FusionTask(
        String id,
        List<String> classes,
        boolean multiLabel,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NumberScale scale) {
    public FusionTask {
        classes = List.copyOf(classes);
        if (classes.isEmpty() == (scale == null)) {
            throw new IllegalArgumentException("Task " + id + " has no class and no scale, or both");
        }
    }

    /** A task of classes. */
    public FusionTask(String id, List<String> classes, boolean multiLabel) {
        this(id, classes, multiLabel, null);
    }

    /** A task whose answer is a number. */
    public static FusionTask number(String id, NumberScale scale) {
        return new FusionTask(id, List.of(), false, scale);
    }

    /** The task of predicting a label. */
    public static FusionTask of(String id, Label label) {
        return label instanceof NumberLabel number
                ? number(id, number.scale())
                : new FusionTask(id, label.classNames(), label instanceof MultiLabel);
    }

    /** Whether its answer is a number. */
    @JsonIgnore
    public boolean isNumber() {
        return scale != null;
    }

    /** C, the number of logits; 1 for a number. */
    public int outputs() {
        return isNumber() ? 1 : classes.size();
    }
}
