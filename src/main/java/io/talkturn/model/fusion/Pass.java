package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.talkturn.corpus.Modality;
import io.talkturn.model.BoundParameters;
import io.talkturn.model.DropoutMask;
import io.talkturn.model.NdOps;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One forward pass: the parameters, where dropout comes from, and the layers that all models are made of. */
public final class Pass {
    /** The engine has one generator, which passes side by side would draw from in whichever order they come. */
    private static final Object GENERATOR = new Object();

    private static final float NORM_EPSILON = 1e-5f;

    private final BoundParameters parameters;
    private final @Nullable RandomGenerator masks;

    /**
     * A pass that has not begun.
     *
     * @param masks where each of its dropout masks starts from; null: no dropout
     */
    Pass(BoundParameters parameters, @Nullable RandomGenerator masks) {
        this.parameters = parameters;
        this.masks = masks;
    }

    /** A parameter by its name. */
    public NDArray get(String name) {
        return parameters.get(name);
    }

    /** The manager of the batch. */
    public NDManager manager() {
        return parameters.manager();
    }

    /** A modality of the batch, [N, T, columns]. */
    public NDArray input(FusionBatch batch, Modality modality) {
        float[] values = Objects.requireNonNull(batch.sequences().get(modality), modality::id);
        long columns = values.length / ((long) batch.size() * batch.steps());
        return manager().create(values, new Shape(batch.size(), batch.steps(), columns));
    }

    /** x W' + b over the last axis. */
    public NDArray linear(String name, NDArray x) {
        return linear(x, get(name + ".weight"), get(name + ".bias"));
    }

    static NDArray linear(NDArray x, NDArray weight, NDArray bias) {
        return x.getNDArrayInternal().linear(x, weight, bias).singletonOrThrow();
    }

    /** Layer norm over the last axis. */
    public NDArray norm(String name, NDArray x) {
        NDArray scale = get(name + ".weight");
        return x.getNDArrayInternal()
                .layerNorm(x, scale.getShape(), scale, get(name + ".bias"), NORM_EPSILON)
                .singletonOrThrow();
    }

    /** x times a number; see {@link NdOps#number} for why not otherwise. */
    public NDArray scaled(NDArray x, double factor) {
        return x.mul(NdOps.number(manager(), factor));
    }

    /** max(x, 0). */
    public NDArray relu(NDArray x) {
        return x.getNDArrayInternal().relu();
    }

    /** 1 / (1 + exp(-x)). */
    public NDArray sigmoid(NDArray x) {
        return x.getNDArrayInternal().sigmoid();
    }

    /** Inverted dropout in training, else x. The mask depends on the pass's own stream alone, whatever runs beside it. */
    public NDArray dropout(NDArray x, double rate) {
        if (masks == null || rate <= 0) {
            return x;
        }
        return DropoutMask.isFor(x)
                ? x.mul(DropoutMask.draw(manager(), x.getShape(), rate, masks.nextLong()))
                : byEngine(x, rate, masks.nextInt());
    }

    /** A graphics processor draws its masks itself, rather than wait for them to be sent. */
    private NDArray byEngine(NDArray x, double rate, int seed) {
        synchronized (GENERATOR) {
            manager().getEngine().setRandomSeed(seed);
            return x.getNDArrayInternal().dropout(x, (float) rate, true).singletonOrThrow();
        }
    }

    /** Whether dropout is on. */
    boolean dropsOut() {
        return masks != null;
    }

    /** The last step of a sequence [N, T, columns], still a sequence: [N, 1, columns]. */
    static NDArray lastStep(NDArray x) {
        long steps = x.getShape().get(1);
        if (steps == 1) {
            return x;
        }
        NDList parts = x.split(new long[] {steps - 1}, 1);
        return parts.get(1);
    }
}
