package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.Function;

/** {@code torch.optim.SGD} without momentum. */
final class Sgd extends Optimizer {
    Sgd(double learningRate, NDManager parent) {
        super(learningRate, parent);
    }

    @Override
    void update(NDArray values, NDArray gradient, Function<String, NDArray> momentOf, long step) {
        values.subi(gradient.mul(learningRate()));
    }
}
