package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** {@code torch.optim.RMSprop} with alpha 0.99 and eps 1e-8, not centred, without momentum. */
final class RmsProp extends Optimizer {
    private static final double ALPHA = 0.99;
    private static final double EPSILON = 1e-8;

    private final NDArray square;

    RmsProp(double learningRate, long values, NDManager parent) {
        super(learningRate, parent);
        this.square = moment("square", values);
    }

    @Override
    void update(NDArray values, NDArray gradient, long step) {
        square.muli(ALPHA).addi(gradient.square().muli(1 - ALPHA));
        NDArray spread = within(gradient.getManager(), square).sqrt().addi(EPSILON);
        values.subi(gradient.mul(learningRate()).divi(spread));
    }
}
