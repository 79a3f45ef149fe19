package io.talkturn.ui.fusion;

import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.ui.network.NetworkSheet;
import java.util.List;
import java.util.Optional;

/** Draws a fusion network with its real sizes: sequences at the bottom, a head a task at the top. */
public final class FusionPlan {
    private FusionPlan() {}

    /**
     * A task as it is drawn.
     *
     * @param outputs how many classes, 0 for a number
     * @param several whether a sample may have several of them
     */
    public record Head(String title, int outputs, boolean several, double lambda) {
        static Head of(String title, FusionTask task, double lambda) {
            return new Head(title, task.classes().size(), task.multiLabel(), lambda);
        }

        /** Whether it gives a number. */
        boolean isNumber() {
            return outputs == 0;
        }
    }

    /**
     * Draws a network; a model without a drawing of its own is shown by its parts.
     *
     * @param steps T
     * @param heads one a task, the main one first
     */
    static NetworkSheet of(FusionNetwork network, int steps, List<Head> heads) {
        FusionSheet sheet = new FusionSheet(network, heads);
        String id = network.model().id();
        Optional<BranchPlan> branches = BranchPlan.of(id);
        sheet.place(steps, branches.isPresent() && branches.get().isHybrid() ? 1 : 0);
        if (branches.isPresent()) {
            branches.get().draw(sheet);
        } else {
            switch (id) {
                case "mfn" -> MemoryPlan.draw(sheet);
                case "mult" -> CrossModalPlan.draw(sheet);
                case "emo-emb" -> ClassWordsPlan.draw(sheet);
                default -> PartsPlan.draw(sheet);
            }
        }
        return sheet.sheet();
    }
}
