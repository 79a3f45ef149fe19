package io.talkturn.training.fusion;

import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.model.fusion.GoldenFusion;
import io.talkturn.training.Losses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The losses of the tasks of a golden network, by the labels that its file holds. */
final class GoldenLosses {
    private GoldenLosses() {}

    /** What the weight of a task is. */
    @FunctionalInterface
    interface Weight {
        double of(FusionTask task, int number);
    }

    static Losses of(GoldenFusion golden, FusionNetwork network, Weight weight) {
        List<FusionTarget> targets = new ArrayList<>();
        for (FusionTask task : network.form().tasks()) {
            double lambda = weight.of(task, targets.size());
            String label = "in.label." + task.id();
            targets.add(
                    task.multiLabel()
                            ? new FusionTarget(task, golden.floats(label), golden.floats("in.pos_weight"), lambda)
                            : FusionTarget.ofClasses(
                                    task,
                                    Arrays.stream(golden.tensor(label).longs())
                                            .mapToInt(Math::toIntExact)
                                            .toArray(),
                                    lambda));
        }
        return new Losses(targets.stream().map(FusionTarget::loss).toList());
    }

    /** All rows of its batch. */
    static int[] rows(GoldenFusion golden) {
        return IntStream.range(0, golden.batch().size()).toArray();
    }
}
