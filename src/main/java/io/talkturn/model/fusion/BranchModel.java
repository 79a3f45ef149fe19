package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import io.talkturn.corpus.Modality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Early fusion, late fusion and both (weak-label paper: models, training): every branch makes one vector of a sample, every task has a
 * linear head a branch, and branches' logits are summed with learned weights that classes and tasks share.
 */
record BranchModel(Layout layout, Branch.Family family) implements FusionModel {
    /** The branch that reads all modalities at once. */
    static final String EARLY = "ef";

    private static final String WEIGHTS = "fusion.weight";

    /** Which branches there are. */
    enum Layout {
        EF,
        LF,
        EF_LF;

        String title() {
            return name().replace('_', '-');
        }
    }

    @Override
    public String id() {
        return title().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    @Override
    public String title() {
        return layout.title() + " " + family.name();
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        if (layout != Layout.LF) {
            options.addAll(family.options(EARLY));
        }
        if (layout != Layout.EF) {
            for (Modality modality : Modality.values()) {
                options.addAll(family.options(modality.id()));
            }
        }
        options.add(Option.flag(FusionNetwork.MASKED, false, false));
        return List.copyOf(options);
    }

    @Override
    public BranchWeights branchWeights(FusionForm form) {
        return layout == Layout.EF
                ? BranchWeights.NONE
                : new BranchWeights(
                        WEIGHTS, branches(form).stream().map(Branch::name).toList());
    }

    @Override
    public void declare(FusionForm form, ParameterList parameters) {
        List<Branch> branches = branches(form);
        for (Branch branch : branches) {
            branch.declare(parameters);
            form.tasks().forEach(t -> parameters.linear(head(branch, t), branch.size(), t.outputs()));
        }
        if (layout != Layout.EF) {
            parameters.add(WEIGHTS, Start.constant(1.0 / branches.size()), 1, branches.size());
        }
    }

    @Override
    public FusionOutput forward(FusionForm form, Pass pass, FusionBatch batch) {
        Map<String, NDArray> inputs = inputs(form, pass, batch);
        Branch.Padding padding = new Branch.Padding(
                form.flag(FusionNetwork.MASKED) && batch.hasPadding() ? batch.lengths() : null, batch.groups());
        List<Branch> branches = branches(form);
        Map<String, NDArray> middle = new LinkedHashMap<>();
        NDList vectors = new NDList();
        for (Branch branch : branches) {
            NDArray x = Objects.requireNonNull(inputs.get(branch.name()));
            NDArray vector = branch.represent(pass, x, padding);
            vectors.add(vector);
            middle.put("repr." + branch.name(), vector);
        }
        Map<String, NDArray> logits = new LinkedHashMap<>();
        for (FusionTask task : form.tasks()) {
            NDList each = new NDList();
            for (int b = 0; b < branches.size(); b++) {
                each.add(pass.linear(head(branches.get(b), task), vectors.get(b)));
            }
            middle.put("branch_logits." + task.id(), NDArrays.stack(each));
            logits.put(task.id(), fuse(pass, each));
        }
        return new FusionOutput(logits, middle);
    }

    private NDArray fuse(Pass pass, NDList logits) {
        if (layout == Layout.EF) {
            return logits.getFirst();
        }
        NDList weights = pass.get(WEIGHTS).split(logits.size(), 1);
        NDArray sum = logits.get(0).mul(weights.get(0));
        for (int b = 1; b < logits.size(); b++) {
            sum = sum.add(logits.get(b).mul(weights.get(b)));
        }
        return sum;
    }

    /** What each branch reads, [N, T, columns]. */
    private Map<String, NDArray> inputs(FusionForm form, Pass pass, FusionBatch batch) {
        Map<String, NDArray> inputs = new LinkedHashMap<>();
        NDList all = new NDList();
        for (Modality modality : form.widths().modalities()) {
            NDArray x = pass.input(batch, modality);
            all.add(x);
            inputs.put(modality.id(), x);
        }
        if (layout != Layout.LF) {
            inputs.put(EARLY, all.size() == 1 ? all.getFirst() : NDArrays.concat(all, 2));
        }
        return inputs;
    }

    private List<Branch> branches(FusionForm form) {
        List<Branch> branches = new ArrayList<>();
        if (layout != Layout.LF) {
            branches.add(family.make(EARLY, form.widths().total(), form));
        }
        if (layout != Layout.EF) {
            for (Modality modality : form.widths().modalities()) {
                branches.add(family.make(modality.id(), form.widths().of(modality), form));
            }
        }
        return branches;
    }

    private static String head(Branch branch, FusionTask task) {
        return branch.name() + ".head." + task.id();
    }
}
