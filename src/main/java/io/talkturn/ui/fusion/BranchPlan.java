package io.talkturn.ui.fusion;

import io.talkturn.model.fusion.BranchWeights;
import io.talkturn.model.fusion.ModelOptions;
import io.talkturn.ui.kit.Texts;
import io.talkturn.ui.network.NetworkSheet.Box;
import io.talkturn.ui.network.NetworkSheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** EF, LF and both: a branch a column, their logits summed. */
record BranchPlan(boolean isHybrid, Family family) {
    private static final String EARLY = "ef";
    private static final String HYBRID = "ef-lf";
    private static final Set<String> LAYOUTS = Set.of(EARLY, "lf", HYBRID);

    /** What a branch is made of. */
    enum Family {
        AVG,
        LSTM,
        TRANS;

        private String detail(ModelOptions options, String branch) {
            return switch (this) {
                case AVG -> Texts.of("fusion.plan.avg", options.size(branch + ".hidden"));
                case LSTM -> {
                    int units = options.size(branch + ".hidden");
                    yield Texts.of("fusion.plan.lstm", units, 2 * units);
                }
                case TRANS ->
                    Texts.of(
                            "fusion.plan.trans",
                            options.size(branch + ".layers"),
                            options.size(branch + ".heads"),
                            options.size(branch + ".ff"));
            };
        }
    }

    /** The plan of one of the nine models of branches, by its id. */
    static Optional<BranchPlan> of(String id) {
        for (String layout : LAYOUTS) {
            for (Family family : Family.values()) {
                if (id.equalsIgnoreCase(layout + "-" + family)) {
                    return Optional.of(new BranchPlan(layout.equals(HYBRID), family));
                }
            }
        }
        return Optional.empty();
    }

    void draw(FusionSheet sheet) {
        BranchWeights weights =
                sheet.network().model().branchWeights(sheet.network().form());
        List<String> names = weights.branches().isEmpty() ? List.of(EARLY) : weights.branches();
        List<Box> tops = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            double wide = names.size() == 1 ? 260 : FusionSheet.width(names.size());
            Box branch = sheet.box(
                    FusionSheet.title(name),
                    family.detail(sheet.options(), name) + "\n" + sheet.count(name),
                    FusionSheet.x(i, names.size()),
                    340,
                    wide,
                    78,
                    FusionSheet.style(name));
            if (name.equals(EARLY)) {
                sheet.inputs().forEach((modality, input) -> sheet.line(Line.up(input, branch, "dashed")));
            } else {
                sheet.line(Line.up(sheet.input(name), branch, FusionSheet.style(name)));
            }
            tops.add(branch);
        }
        if (names.size() == 1) {
            sheet.heads(tops);
        } else {
            sheet.heads(List.of(sheet.sum(tops, names.size())));
        }
    }
}
