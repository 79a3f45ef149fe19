package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bidirectional LSTM, its output at the last step. */
record LstmBranch(String name, int columns, int units) implements Branch {
    /** LSTM with the papers' sizes. */
    static final Family FAMILY = new Family() {
        private static final Map<String, int[]> HIDDEN = Map.of(
                "ef", new int[] {300, 512},
                "text", new int[] {300, 300},
                "audio", new int[] {128, 128},
                "vision", new int[] {128, 128});

        @Override
        public String name() {
            return "LSTM";
        }

        @Override
        public List<Option> options(String branch) {
            int[] hidden = HIDDEN.get(branch);
            return List.of(Option.size(branch + ".hidden", hidden[0], hidden[1]));
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
    public NDArray represent(Pass pass, NDArray x, int @Nullable [] lengths) {
        return NDArrays.concat(lstm().lastStep(pass, x, lengths), 1);
    }

    private Lstm lstm() {
        return new Lstm(name + ".lstm.", units);
    }
}
