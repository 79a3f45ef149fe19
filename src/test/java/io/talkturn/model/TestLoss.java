package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** The loss of the golden networks in its plainest form, so that gradients can be compared without package training. Numbers are
 * made by {@link NdOps#number}: DJL lets go of its own before the way back. */
final class TestLoss {
    private TestLoss() {}

    /** Sum over tasks of weight times mean over the rows with a target: cross-entropy, or absolute error for numbers. */
    static NDArray of(GoldenHan golden, HanOutput output, NDManager manager) {
        List<String> tasks = golden.shape().tasks();
        float[] weights = golden.floats("in.loss_weight");
        NDArray total = manager.create(0f);
        for (int t = 0; t < tasks.size(); t++) {
            NDArray logits = output.logits().get(tasks.get(t));
            NDArray loss = one(logits, golden.floats("in.target." + tasks.get(t)), manager);
            total = total.add(loss.mul(NdOps.number(manager, weights[t])));
        }
        return total;
    }

    private static NDArray one(NDArray logits, float[] targets, NDManager manager) {
        int outputs = (int) logits.getShape().get(1);
        float[] share = new float[targets.length * outputs];
        float[] number = new float[targets.length];
        int present = 0;
        for (int n = 0; n < targets.length; n++) {
            boolean missing = Float.isNaN(targets[n]) || (outputs > 1 && targets[n] < 0);
            if (!missing) {
                present++;
                share[n * outputs + (outputs > 1 ? (int) targets[n] : 0)] = 1;
                number[n] = targets[n];
            }
        }
        NDArray chosen = manager.create(share, new Shape(targets.length, outputs));
        NDArray each = outputs > 1
                ? logits.logSoftmax(1).neg()
                : logits.sub(manager.create(number, new Shape(targets.length, 1)))
                        .abs();
        return each.mul(chosen).sum().div(NdOps.number(manager, present));
    }
}
