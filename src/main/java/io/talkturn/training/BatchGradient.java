package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import io.talkturn.model.NdOps;
import java.util.List;

/**
 * What a forward and a backward pass over a batch gave.
 *
 * @param learned its losses
 * @param gradient of all trained values, living as long as what the pass was given to make arrays with; shape [count]
 */
public record BatchGradient(Learned learned, NDArray gradient) {
    /** What a batch gave whose parts gave these, added up in their order into the first gradient. */
    public static BatchGradient ofParts(List<BatchGradient> parts) {
        return new BatchGradient(
                Learned.ofParts(parts.stream().map(BatchGradient::learned).toList()),
                NdOps.addedUp(parts.stream().map(BatchGradient::gradient).toList()));
    }
}
