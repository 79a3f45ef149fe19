package io.talkturn.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.talkturn.training.Devices;

/** A DJL program with nothing around it: loads the engine and computes one gradient. */
public final class BareEngine {
    private BareEngine() {}

    /** Computes a gradient and ends. */
    public static void main(String[] arguments) {
        try (NDManager manager = Devices.engine().newBaseManager();
                GradientCollector collector = manager.getEngine().newGradientCollector()) {
            NDArray weights = manager.ones(new Shape(100, 100));
            weights.setRequiresGradient(true);
            NDArray inputs = manager.ones(new Shape(43, 100));
            collector.backward(inputs.matMul(weights).sum());
            weights.getGradient().toFloatArray();
        }
    }
}
