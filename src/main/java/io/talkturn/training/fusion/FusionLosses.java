package io.talkturn.training.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.talkturn.model.NdOps;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.training.Losses;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The loss of a batch of a fusion network (weak-mtl.md 3): the sum over tasks of lambda times the mean over the labels
 * that are there, of binary cross-entropy with logits for multi-label tasks, of softmax cross-entropy for the others.
 */
record FusionLosses(List<FusionTarget> targets) {
    FusionLosses {
        targets = List.copyOf(targets);
    }

    /**
     * The loss of a network's outputs for these samples. {@code counts} has labels, not samples, of multi-label tasks.
     */
    Losses.BatchLoss of(Map<String, NDArray> logits, int[] rows, NDManager manager) {
        NDList each = new NDList();
        int[] counts = new int[targets.size()];
        float[] lambdas = new float[targets.size()];
        for (int j = 0; j < counts.length; j++) {
            FusionTarget target = targets.get(j);
            NDArray output = Objects.requireNonNull(
                    logits.get(target.task().id()), target.task().id());
            lambdas[j] = (float) target.lambda();
            counts[j] = target.task().multiLabel()
                    ? binary(target, output, rows, manager, each)
                    : softmax(target, output, rows, manager, each);
        }
        NDArray stacked = NDArrays.stack(each);
        return new Losses.BatchLoss(stacked.mul(manager.create(lambdas)).sum(), stacked, counts);
    }

    /** -(w y log s(x) + (1 - y) log(1 - s(x))), with softplus, which is exact for large logits too. */
    private static int binary(FusionTarget target, NDArray output, int[] rows, NDManager manager, NDList losses) {
        FusionTask task = target.task();
        int classes = task.outputs();
        float[] yes = new float[rows.length * classes];
        float[] no = new float[yes.length];
        int count = 0;
        for (int i = 0; i < yes.length; i++) {
            float y = target.values()[rows[i / classes] * classes + i % classes];
            if (!Float.isNaN(y)) {
                float weight = target.positiveWeights() == null ? 1 : target.positiveWeights()[i % classes];
                yes[i] = weight * y;
                no[i] = 1 - y;
                count++;
            }
        }
        Shape form = new Shape(rows.length, classes);
        NDArray ifYes = output.neg().getNDArrayInternal().softPlus().mul(manager.create(yes, form));
        NDArray ifNo = output.getNDArrayInternal().softPlus().mul(manager.create(no, form));
        losses.add(ifYes.add(ifNo).sum().div(NdOps.number(manager, Math.max(1, count))));
        return count;
    }

    private static int softmax(FusionTarget target, NDArray output, int[] rows, NDManager manager, NDList losses) {
        int classes = target.task().outputs();
        float[] chosen = new float[rows.length * classes];
        int count = 0;
        for (int n = 0; n < rows.length; n++) {
            int from = rows[n] * classes;
            if (!Float.isNaN(target.values()[from])) {
                for (int c = 0; c < classes; c++) {
                    chosen[n * classes + c] = -target.values()[from + c];
                }
                count++;
            }
        }
        NDArray picked = manager.create(chosen, new Shape(rows.length, classes));
        losses.add(output.logSoftmax(1).mul(picked).sum().div(NdOps.number(manager, Math.max(1, count))));
        return count;
    }
}
