package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import io.talkturn.model.ParameterShape;
import io.talkturn.model.ParameterStore;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a gradient before an optimizer sees it: scaled down to a norm, as {@code clip_grad_norm_} does, then L2
 * added (coupled, as torch's {@code weight_decay}): for weight matrices only in HAN networks (HAN-ROCK paper: training), for all
 * parameters in fusion networks (weak-label paper: training).
 */
public final class GradientRules implements AutoCloseable {
    private static final double CLIP_EPSILON = 1e-6;

    private final double clipNorm;
    private final NDManager manager;
    private final @Nullable NDArray decay;

    public GradientRules(double l2, double clipNorm, ParameterStore parameters, NDManager parent) {
        this(l2, ParameterShape::isMatrix, clipNorm, parameters, parent);
    }

    /** Rules with L2 for some parameters. */
    public GradientRules(
            double l2,
            Predicate<ParameterShape> decayed,
            double clipNorm,
            ParameterStore parameters,
            NDManager parent) {
        this.clipNorm = clipNorm;
        this.manager = parent.newSubManager();
        this.decay = l2 > 0 ? decay(l2, decayed, parameters) : null;
    }

    /** The gradient to step along; results live in the manager of the gradient. */
    public NDArray apply(NDArray gradient, NDArray values) {
        NDArray result = gradient;
        if (clipNorm > 0) {
            double norm = norm(gradient);
            result = norm > clipNorm ? result.mul(clipNorm / (norm + CLIP_EPSILON)) : result;
        }
        if (decay != null) {
            NDManager scratch = gradient.getManager();
            result = result.add(Optimizer.within(scratch, decay).mul(Optimizer.within(scratch, values)));
        }
        return result;
    }

    /** Added up by one thread: several would add in another order, and the last bits would be those of their number. */
    private static double norm(NDArray gradient) {
        int threads = JniUtils.getNumThreads();
        JniUtils.setNumThreads(1);
        try {
            return Math.sqrt(gradient.square().sum().getFloat());
        } finally {
            JniUtils.setNumThreads(threads);
        }
    }

    @Override
    public void close() {
        manager.close();
    }

    private NDArray decay(double l2, Predicate<ParameterShape> decayed, ParameterStore parameters) {
        float[] rates = new float[Math.toIntExact(parameters.trainable().size())];
        for (ParameterShape parameter : parameters.trained()) {
            if (decayed.test(parameter)) {
                int from = parameters.offset(parameter.name());
                Arrays.fill(rates, from, from + parameter.size(), (float) l2);
            }
        }
        return manager.create(rates, new Shape(rates.length));
    }
}
