package io.talkturn.model.fusion;

import java.util.List;

/**
 * A task with a head of its own (weak-label paper: training).
 *
 * @param id for example {@code emotion}; part of parameter names
 * @param classes their names, in the order of the logits
 * @param multiLabel whether every class is a yes or no of its own (a sigmoid each), else exactly one is true (softmax)
 */
public record FusionTask(String id, List<String> classes, boolean multiLabel) {
    public FusionTask {
        classes = List.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("Task " + id + " has no class");
        }
    }

    /** C, the number of logits. */
    public int outputs() {
        return classes.size();
    }
}
