package io.talkturn.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * The weights of several GRUs of H units each, laid out so that they run in one loop. The GRUs stand in G groups of K;
 * the K of one group are one GRU of KH units with block-diagonal recurrent weights, so that sixteen GRUs of one unit are
 * not sixteen tiny products; the G groups are a batched product. Gates stand in the order r, z, n, each over the K GRUs.
 *
 * @param input [G, in, 3KH]
 * @param inputBias [G, 1, 3KH]
 * @param recurrent [G, KH, 3KH]
 * @param recurrentBias [G, 1, 3KH]
 */
record GruWeights(NDArray input, NDArray inputBias, NDArray recurrent, NDArray recurrentBias) {
    private static final int UNITS_SIDE_BY_SIDE = 64;

    /**
     * Collects weights.
     *
     * @param grus names with a place for the kind, for example {@code turn.au05.gru.%s_l0_reverse}
     * @param perGroup K, a divisor of the number of GRUs
     */
    static GruWeights of(BoundParameters parameters, List<String> grus, int perGroup) {
        NDArray input = NdOps.stack(parameters, grus, "weight_ih");
        NDArray recurrent = NdOps.stack(parameters, grus, "weight_hh");
        long units = recurrent.getShape().get(2);
        int groups = grus.size() / perGroup;
        return new GruWeights(
                input.reshape(groups, perGroup, 3, units, -1)
                        .transpose(0, 4, 2, 1, 3)
                        .reshape(groups, -1, 3L * perGroup * units),
                bias(NdOps.stack(parameters, grus, "bias_ih"), groups, perGroup),
                blockDiagonal(recurrent.reshape(groups, perGroup, 3, units, units)),
                bias(NdOps.stack(parameters, grus, "bias_hh"), groups, perGroup));
    }

    /** KH, the units of a group. */
    long units() {
        return recurrent.getShape().get(1);
    }

    /** The recurrent bias of n, which the reset gate multiplies; [G, 1, KH]. */
    NDArray newBias() {
        return recurrentBias.split(new long[] {2 * units()}, 2).get(1);
    }

    /** The recurrent bias where it can be added to the inputs beforehand: that of r and z, and 0; [G, 1, 3KH]. */
    NDArray gateBias() {
        NDList parts = recurrentBias.split(new long[] {2 * units()}, 2);
        return NDArrays.concat(new NDList(parts.get(0), parts.get(1).zerosLike()), 2);
    }

    /** The same values outside the graph of gradients. */
    GruWeights detached() {
        return new GruWeights(
                input.stopGradient(), inputBias.stopGradient(), recurrent.stopGradient(), recurrentBias.stopGradient());
    }

    private static NDArray bias(NDArray stacked, int groups, int perGroup) {
        return stacked.reshape(groups, perGroup, 3, -1).transpose(0, 2, 1, 3).reshape(groups, 1, -1);
    }

    /** K for so many GRUs of so many units: as many side by side as still make a small product. */
    static int perGroup(int grus, int units) {
        int most = Math.max(1, UNITS_SIDE_BY_SIDE / units);
        int perGroup = Math.min(grus, most);
        while (grus % perGroup != 0) {
            perGroup--;
        }
        return perGroup;
    }

    /** From [G, K, 3, out, in] to [G, K in, 3 K out], zero where in and out belong to different GRUs. */
    private static NDArray blockDiagonal(NDArray weights) {
        Shape form = weights.getShape();
        long perGroup = form.get(1);
        long units = form.get(3);
        NDArray inFirst = weights.transpose(0, 1, 4, 2, 3);
        NDArray blocks = perGroup == 1
                ? inFirst
                : inFirst.reshape(form.get(0), perGroup, units, 3, 1, units)
                        .mul(weights.getManager().eye((int) perGroup).reshape(1, perGroup, 1, 1, perGroup, 1));
        return blocks.reshape(form.get(0), perGroup * units, 3 * perGroup * units);
    }
}
