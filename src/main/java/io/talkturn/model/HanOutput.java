package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a network says of a batch of N windows. The arrays belong to the manager of the forward pass.
 *
 * @param logits by task id, in the order of {@link HanShape#tasks()}: [N, outputs of the task]; for a number the
 *     prediction itself
 * @param attention brings the attention weights to Java when asked, so that training does not pay for them
 */
public record HanOutput(Map<String, NDArray> logits, Supplier<HanAttention> attention) {}
