package io.talkturn.model.fusion;

import java.util.List;

/**
 * Where the learned weights of branches stand.
 *
 * @param tensor its name among the parameters, empty where there is none
 * @param branches {@code ef}, {@code text}, .. in the order of its values
 */
public record BranchWeights(String tensor, List<String> branches) {
    /** No weighted sum of branches. */
    public static final BranchWeights NONE = new BranchWeights("", List.of());

    public BranchWeights {
        branches = List.copyOf(branches);
    }
}
