package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;

/**
 * What enters grouped GRUs at every row after the input product, and the way back.
 *
 * @param values the biases of r and z and the input bias of n added; [G, rows, 3KH]
 */
record GruInputs(NDArray values, Way way) {
    /** The way back from the gradient of the values. */
    interface Way {
        void backward(NDArray gradient);
    }

    /**
     * Products made once a distinct symbol, then picked. The gradient of the weights is one product over all rows: adding
     * rows up by symbol first, as the engine would, takes longer.
     *
     * @param table what a symbol stands for, [symbols, in]
     * @param learned whether the table has a gradient
     * @param readings one a direction, of the same packing; each has the same share of the G groups
     */
    static GruInputs shared(NDArray table, boolean learned, List<ReadingDirection> readings, GruWeights weights) {
        NDArray fixed = table.stopGradient();
        GruWeights plain = weights.detached();
        NDArray products = fixed.expandDims(0)
                .matMul(plain.input())
                .addi(plain.inputBias())
                .addi(plain.gateBias());
        long symbols = fixed.getShape().get(0);
        long columns = products.getShape().get(2);
        int groups = (int) products.getShape().get(0) / readings.size();
        int rows = readings.getFirst().packing().rows();
        int[] index = new int[readings.size() * groups * rows];
        int at = 0;
        for (int r = 0; r < readings.size(); r++) {
            int[] read = readings.get(r).symbols();
            for (int g = 0; g < groups; g++) {
                for (int symbol : read) {
                    index[at++] = (int) ((r * groups + g) * symbols) + symbol;
                }
            }
        }
        NDArray values = NdOps.pick(products.reshape(-1, columns), index).reshape(-1, rows, columns);
        return new GruInputs(values, gradient -> backward(gradient, table, learned, readings, weights));
    }

    private static void backward(
            NDArray gradient, NDArray table, boolean learned, List<ReadingDirection> readings, GruWeights weights) {
        NDList each = gradient.split(readings.size(), 0);
        NDList matrices = weights.input().stopGradient().split(readings.size(), 0);
        List<NDArray> ofWeights = new ArrayList<>();
        for (int r = 0; r < readings.size(); r++) {
            NDArray rows = NdOps.pick(table, readings.get(r).symbols());
            NDArray turned = rows.stopGradient().transpose(1, 0).expandDims(0);
            ofWeights.add(turned.matMul(each.get(r)));
            if (learned) {
                NDArray ofRows =
                        each.get(r).matMul(matrices.get(r).transpose(0, 2, 1)).sum(new int[] {0});
                Tape.engineBackward(rows, Tape.flush(ofRows));
            }
        }
        Tape.engineBackward(weights.input(), NdOps.join(ofWeights, 0));
        Tape.engineBackward(weights.inputBias(), gradient.sum(new int[] {1}, true));
    }

    /** Products in the engine's own graph, for inputs of which no two rows are alike. */
    static GruInputs plain(NDArray products, GruWeights weights) {
        NDArray values =
                products.add(weights.inputBias()).add(weights.gateBias().stopGradient());
        return new GruInputs(values, gradient -> Tape.engineBackward(values, gradient));
    }
}
