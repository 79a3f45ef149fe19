package io.talkturn.training;

import java.util.List;

/**
 * What learning from a batch gave.
 *
 * @param loss weighted total, before the step
 * @param losses by task, unweighted; shape [tasks]
 * @param counts targets by task; shape [tasks]
 */
public record Learned(float loss, float[] losses, int[] counts) {
    /** What a batch gave whose parts gave these, each with the counts of the whole batch. */
    static Learned ofParts(List<Learned> parts) {
        float loss = 0;
        float[] losses = new float[parts.getFirst().losses().length];
        for (Learned part : parts) {
            loss += part.loss();
            for (int b = 0; b < losses.length; b++) {
                losses[b] += part.losses()[b];
            }
        }
        return new Learned(loss, losses, parts.getFirst().counts());
    }
}
