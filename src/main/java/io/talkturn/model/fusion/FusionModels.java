package io.talkturn.model.fusion;

import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.BranchModel.Layout;
import java.util.List;
import java.util.stream.Collectors;

/** Every fusion model there is; a new one needs its line here and nothing else. */
public final class FusionModels {
    private static final List<FusionModel> ALL = List.of(
            new BranchModel(Layout.EF, MeanBranch.FAMILY),
            new BranchModel(Layout.LF, MeanBranch.FAMILY),
            new BranchModel(Layout.EF_LF, MeanBranch.FAMILY),
            new BranchModel(Layout.EF, LstmBranch.FAMILY),
            new BranchModel(Layout.LF, LstmBranch.FAMILY),
            new BranchModel(Layout.EF_LF, LstmBranch.FAMILY),
            new BranchModel(Layout.EF, TransformerBranch.FAMILY),
            new BranchModel(Layout.LF, TransformerBranch.FAMILY),
            new BranchModel(Layout.EF_LF, TransformerBranch.FAMILY),
            new MfnModel(),
            new MultModel(),
            new EmoEmbModel(),
            new TfnModel(),
            new LmfModel());

    private FusionModels() {}

    /** In the weak-label paper's order, then those that it does not have. */
    public static List<FusionModel> all() {
        return ALL;
    }

    /**
     * Finds a model by its name in files.
     *
     * @throws UserError where there is none of that name
     */
    public static FusionModel of(String id) {
        return ALL.stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "There is no fusion model “" + id + "”.",
                        "Use one of " + ALL.stream().map(FusionModel::id).collect(Collectors.joining(", ")) + "."));
    }
}
