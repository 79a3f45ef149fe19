package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/** The mean over steps, a linear layer, ReLU. */
record MeanBranch(String name, int columns, int size) implements Branch {
    /** AVG with the papers' sizes. */
    static final Family FAMILY = new Family() {
        @Override
        public String name() {
            return "AVG";
        }

        @Override
        public List<Option> options(String branch) {
            return List.of(
                    switch (branch) {
                        case "audio" -> Option.size("audio.hidden", 32, 64);
                        case "vision" -> Option.size("vision.hidden", 16, 32);
                        default -> Option.size(branch + ".hidden", 128);
                    });
        }

        @Override
        public Branch make(String name, int columns, FusionForm form) {
            return new MeanBranch(name, columns, form.size(name + ".hidden"));
        }
    };

    @Override
    public void declare(ParameterList parameters) {
        parameters.linear(name + ".fc", columns, size);
    }

    @Override
    public NDArray represent(Pass pass, NDArray x, Padding padding) {
        int[] lengths = padding.lengths();
        NDArray mean = lengths == null ? x.mean(new int[] {1}) : realMean(x, lengths);
        return pass.relu(pass.linear(name + ".fc", mean));
    }

    private static NDArray realMean(NDArray x, int[] lengths) {
        int steps = (int) x.getShape().get(1);
        float[] shares = new float[lengths.length * steps];
        for (int n = 0; n < lengths.length; n++) {
            Arrays.fill(shares, (n + 1) * steps - lengths[n], (n + 1) * steps, 1f / Math.max(1, lengths[n]));
        }
        return x.mul(x.getManager().create(shares, new Shape(lengths.length, steps, 1)))
                .sum(new int[] {1});
    }
}
