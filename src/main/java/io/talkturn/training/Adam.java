package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.Function;

/** {@code torch.optim.Adam} with betas 0.9 and 0.999 and eps 1e-8, eps added after the bias correction. */
public final class Adam extends Optimizer {
    private static final String MEAN = "mean";
    private static final String SQUARE = "square";
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    public Adam(double learningRate, long values, NDManager parent) {
        super(learningRate, parent);
        addMoment(MEAN, values);
        addMoment(SQUARE, values);
    }

    @Override
    void update(NDArray values, NDArray gradient, Function<String, NDArray> momentOf, long step) {
        double correction1 = 1 - Math.pow(BETA1, (double) step);
        double correction2 = Math.sqrt(1 - Math.pow(BETA2, (double) step));
        NDArray mean = momentOf.apply(MEAN);
        NDArray square = momentOf.apply(SQUARE);
        mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
        square.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
        NDArray change = square.sqrt().divi(correction2).addi(EPSILON);
        values.subi(mean.mul(learningRate() / correction1).divi(change));
    }
}
