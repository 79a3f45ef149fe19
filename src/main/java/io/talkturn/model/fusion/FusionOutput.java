package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/**
 * What a network says of N samples.
 *
 * @param logits by task id, [N, C]
 * @param middle values on the way, for looking at, such as {@code repr.ef}, [N, size of the branch]
 */
public record FusionOutput(Map<String, NDArray> logits, Map<String, NDArray> middle) {}
