package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.talkturn.foundation.UserError;
import java.util.Arrays;
import java.util.List;

/**
 * Post-norm encoder layers over a learned vector CLS and the sequence, the output at CLS. No positional encoding. The top
 * layer is computed for CLS alone: nothing else of it is looked at.
 *
 * @param size E, the columns padded with zeros on the right to a multiple of the heads
 */
record TransformerBranch(
        String name, int columns, int size, int heads, int feedForward, int layers, double dropout, double attention)
        implements Branch {
    /** TRANS with the papers' sizes. */
    static final Family FAMILY = new Family() {
        @Override
        public String name() {
            return "TRANS";
        }

        @Override
        public List<Option> options(String branch) {
            int heads = switch (branch) {
                case "ef" -> 5;
                case "text" -> 4;
                default -> 2;
            };
            int feedForward = switch (branch) {
                case "ef" -> 512;
                case "text" -> 300;
                case "audio" -> 128;
                default -> 64;
            };
            return List.of(
                    Option.size(branch + ".heads", heads),
                    Option.size(branch + ".ff", feedForward),
                    Option.size(branch + ".layers", 2),
                    Option.automatic(branch + ".padded"),
                    Option.rate(branch + ".dropout", 0.1),
                    Option.rate(branch + ".attention.dropout", 0.1));
        }

        @Override
        public Branch make(String name, int columns, FusionForm form) {
            int heads = form.size(name + ".heads");
            return new TransformerBranch(
                    name,
                    columns,
                    padded(name, columns, heads, form.size(name + ".padded")),
                    heads,
                    form.size(name + ".ff"),
                    form.size(name + ".layers"),
                    form.rate(name + ".dropout"),
                    form.rate(name + ".attention.dropout"));
        }
    };

    private static int padded(String name, int columns, int heads, int wanted) {
        int padded = wanted == 0 ? (columns + heads - 1) / heads * heads : wanted;
        if (padded < columns || padded % heads != 0) {
            throw new UserError(
                    "The branch “" + name + "” cannot be padded to " + padded + ": it reads " + columns
                            + " columns with " + heads + " heads.",
                    "Set " + name + ".padded to 0, or to a multiple of " + heads + " of at least " + columns + ".");
        }
        return padded;
    }

    @Override
    public void declare(ParameterList parameters) {
        parameters.add(name + ".cls", Start.normal(1), 1, size);
        for (int layer = 0; layer < layers; layer++) {
            PostNormLayer.declare(parameters, layer(layer), size, feedForward);
        }
    }

    @Override
    public NDArray represent(Pass pass, NDArray x, Padding padding) {
        int[] lengths = padding.lengths();
        long samples = x.getShape().get(0);
        long steps = x.getShape().get(1);
        NDArray cls = pass.get(name + ".cls").reshape(1, 1, size).broadcast(new Shape(samples, 1, size));
        NDArray sequence = x;
        if (size > columns) {
            NDArray zeros = pass.manager().zeros(new Shape(samples, steps, size - columns));
            sequence = NDArrays.concat(new NDList(x, zeros), 2);
        }
        NDArray states = NDArrays.concat(new NDList(cls, sequence), 1);
        NDArray blocked = lengths == null ? null : blocked(x, lengths);
        for (int layer = 0; layer < layers; layer++) {
            PostNormLayer encoder = new PostNormLayer(layer(layer), heads, dropout, attention);
            states = layer == layers - 1
                    ? encoder.of(pass, states.split(new long[] {1}, 1).get(0), states, blocked)
                    : encoder.of(pass, states, null, blocked);
        }
        return states.reshape(samples, size);
    }

    private String layer(int layer) {
        return name + ".layers." + layer;
    }

    /** Padding cannot be seen, CLS can; [N, 1, 1, 1 + T]. */
    private static NDArray blocked(NDArray x, int[] lengths) {
        int keys = 1 + (int) x.getShape().get(1);
        float[] blocked = new float[lengths.length * keys];
        for (int n = 0; n < lengths.length; n++) {
            Arrays.fill(blocked, n * keys + 1, (n + 1) * keys - lengths[n], Float.NEGATIVE_INFINITY);
        }
        return x.getManager().create(blocked, new Shape(lengths.length, 1, 1, keys));
    }
}
