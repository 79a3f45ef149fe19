package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attention over tasks and the heads (HAN-ROCK paper: forward pass).
 *
 * @param logits by task, [N, outputs]
 * @param kappa the weights of tasks, [tasks, N]; null where there is no attention over tasks
 */
record TaskHeads(Map<String, NDArray> logits, @Nullable NDArray kappa) {
    /**
     * The heads over talkturn vectors.
     *
     * @param vectors v of every talkturn encoder, the primary one first; [encoders, N, D]
     */
    static TaskHeads of(BoundParameters parameters, HanShape shape, NDArray vectors) {
        long windows = vectors.getShape().get(1);
        long size = vectors.getShape().get(2);
        List<String> tasks = shape.tasks();
        Map<String, NDArray> logits = new LinkedHashMap<>();
        if (!shape.hasAuxiliaryBranch()) {
            NDArray v = vectors.reshape(windows, size);
            tasks.forEach(t -> logits.put(t, head(parameters, t, v)));
            return new TaskHeads(logits, null);
        }
        NDArray context = parameters.get("fusion.context").reshape(size, 1);
        NDArray kappa = vectors.reshape(-1, size)
                .matMul(context)
                .reshape(tasks.size(), windows)
                .softmax(0);
        NDArray fused = vectors.mul(kappa.expandDims(2)).sum(new int[] {0});
        logits.put(tasks.getFirst(), head(parameters, tasks.getFirst(), fused));
        NDList each = vectors.split(tasks.size(), 0);
        for (int t = 1; t < tasks.size(); t++) {
            logits.put(tasks.get(t), head(parameters, tasks.get(t), each.get(t).reshape(windows, size)));
        }
        return new TaskHeads(logits, kappa);
    }

    private static NDArray head(BoundParameters parameters, String task, NDArray vectors) {
        return vectors.matMul(parameters.get("head." + task + ".weight").transpose(1, 0))
                .add(parameters.get("head." + task + ".bias"));
    }
}
