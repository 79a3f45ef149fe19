package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;

/** A bidirectional LSTM, its output at the last step. */
record LstmBranch(String name, int columns, int units) implements Branch {
    /** LSTM with the papers' sizes. */
    static final Family FAMILY = new Family() {
        @Override
        public String name() {
            return "LSTM";
        }

        @Override
        public List<Option> options(String branch) {
            return List.of(
                    switch (branch) {
                        case "ef" -> Option.size("ef.hidden", 300, 512);
                        case "text" -> Option.size("text.hidden", 300);
                        default -> Option.size(branch + ".hidden", 128);
                    });
        }

        @Override
        public Branch make(String name, int columns, FusionForm form) {
            return new LstmBranch(name, columns, form.size(name + ".hidden"));
        }
    };

    @Override
    public int size() {
        return 2 * units;
    }

    @Override
    public void declare(ParameterList parameters) {
        lstm().declare(parameters, columns);
    }

    @Override
    public NDArray represent(Pass pass, NDArray x, Padding padding) {
        int[] lengths = padding.lengths();
        NDList last =
                lengths == null ? lstm().lastStepFrom(pass, x, padding.groups()) : lstm().lastStep(pass, x, lengths);
        return NDArrays.concat(last, 1);
    }

    private Lstm lstm() {
        return new Lstm(name + ".lstm.", units);
    }
}
