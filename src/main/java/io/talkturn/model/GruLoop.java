package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.jspecify.annotations.Nullable;

/** Runs grouped GRUs over packed sequences, step by step. */
final class GruLoop {
    private GruLoop() {}

    /**
     * The states after every step.
     *
     * @param inputs inputs after the input product, biases added; [G, rows, 3KH]
     * @param kept recurrent dropout masks by rank, [G, sequences, KH], or null
     * @return [G, rows, KH]
     */
    static NDArray run(NDArray inputs, GruWeights weights, Packing packing, @Nullable NDArray kept) {
        long units = weights.newBias().getShape().get(2);
        long[] gates = {2 * units};
        NDList steps = packing.steps() == 1 ? new NDList(inputs) : inputs.split(packing.borders(), 1);
        NDList states = new NDList();
        NDArray state = null;
        for (int step = 0; step < packing.steps(); step++) {
            NDList x = steps.get(step).split(gates, 2);
            if (state == null) {
                state = first(x, weights);
            } else {
                int running = packing.running(step);
                NDArray before = running == packing.running(step - 1) ? state : head(state, running);
                NDArray seen = kept == null ? before : before.mul(head(kept, running));
                state = next(x, before, seen.matMul(weights.recurrent()).split(gates, 2), weights);
            }
            states.add(state);
        }
        return NdOps.join(states, 1);
    }

    /** The step from the zero state, where there is nothing to multiply. */
    private static NDArray first(NDList x, GruWeights weights) {
        NDList gates = x.get(0).getNDArrayInternal().sigmoid().split(2, 2);
        NDArray fresh = gates.get(0).mul(weights.newBias()).add(x.get(1)).tanh();
        return fresh.sub(fresh.mul(gates.get(1)));
    }

    private static NDArray next(NDList x, NDArray before, NDList recurrent, GruWeights weights) {
        NDList gates =
                recurrent.get(0).add(x.get(0)).getNDArrayInternal().sigmoid().split(2, 2);
        NDArray fresh = recurrent
                .get(1)
                .add(weights.newBias())
                .mul(gates.get(0))
                .add(x.get(1))
                .tanh();
        return before.sub(fresh).mul(gates.get(1)).add(fresh);
    }

    private static NDArray head(NDArray array, int running) {
        return array.split(new long[] {running}, 1).get(0);
    }
}
