package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.Function;

/** {@code torch.optim.RMSprop} with alpha 0.99 and eps 1e-8, not centred, without momentum. */
final class RmsProp extends Optimizer {
    private static final String SQUARE = "square";
    private static final double ALPHA = 0.99;
    private static final double EPSILON = 1e-8;

    RmsProp(double learningRate, long values, NDManager parent) {
        super(learningRate, parent);
        addMoment(SQUARE, values);
    }

    @Override
    void update(NDArray values, NDArray gradient, Function<String, NDArray> momentOf, long step) {
        NDArray square = momentOf.apply(SQUARE);
        square.muli(ALPHA).addi(gradient.square().muli(1 - ALPHA));
        values.subi(gradient.mul(learningRate()).divi(square.sqrt().addi(EPSILON)));
    }
}
