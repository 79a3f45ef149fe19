package io.talkturn.report;

import java.util.List;
import java.util.Map;

/** The learned weights with which a fusion network sums the logits of its branches. */
public final class BranchTable {
    private BranchTable() {}

    /** One row a branch; no rows where the model has no such weights. */
    public static Table of(Map<String, Double> weights) {
        return new Table(
                "branches",
                "Weights of the branches",
                List.of(Table.Column.text("branch"), new Table.Column("weight", Table.Kind.DIFFERENCE, 3)),
                weights.entrySet().stream()
                        .map(branch -> List.of(Cell.of(branch.getKey()), Cell.of(branch.getValue())))
                        .toList(),
                List.of("Every branch's logits are multiplied by its weight and summed; at first all weights are equal."
                        + " Branches differ in the size of their logits, so a small weight need not mean a branch that"
                        + " matters little."));
    }
}
