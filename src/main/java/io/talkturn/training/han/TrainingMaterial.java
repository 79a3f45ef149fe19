package io.talkturn.training.han;

import io.talkturn.task.Targets;
import io.talkturn.task.TaskWeights;
import io.talkturn.training.han.text.EncodedCorpus;

/**
 * What a network learns from.
 *
 * @param corpus the talkturns as tokens
 * @param targets of the primary and the auxiliary tasks, of the same corpus
 * @param weights of their losses
 * @param squaredError for number targets: squared instead of absolute error
 */
public record TrainingMaterial(EncodedCorpus corpus, Targets targets, TaskWeights weights, boolean squaredError) {
    public TrainingMaterial {
        if (corpus.corpus() != targets.corpus()) {
            throw new IllegalArgumentException("The targets are of another corpus");
        }
    }
}
