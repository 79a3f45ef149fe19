package io.talkturn.model.fusion;

import java.util.List;

/**
 * What a network is made for.
 *
 * @param tasks each with a head; the main one first
 */
public record FusionForm(InputWidths widths, List<FusionTask> tasks, ModelOptions options) {
    public FusionForm {
        tasks = List.copyOf(tasks);
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("A network needs a task");
        }
    }

    int size(String option) {
        return options.size(option);
    }

    double rate(String option) {
        return options.rate(option);
    }

    boolean flag(String option) {
        return options.flag(option);
    }
}
