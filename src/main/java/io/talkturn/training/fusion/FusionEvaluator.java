package io.talkturn.training.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionOutput;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.training.Batches;
import io.talkturn.training.Learned;
import io.talkturn.training.LossSums;
import io.talkturn.training.Losses;
import io.talkturn.training.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a fusion network over samples without training it, some of them in each lane. */
public final class FusionEvaluator {
    private static final int SAMPLES_AT_ONCE = 128;

    private final FusionLearner learner;

    public FusionEvaluator(FusionLearner learner) {
        this.learner = learner;
    }

    /**
     * The probabilities of the main task's classes: a sigmoid each for a multi-label task, else a softmax; of a number the
     * number itself.
     *
     * @param input whose columns are those that the network was trained on
     * @return shape [rows, outputs]
     * @throws UserError where a sample has a value that is no finite number, or the network gives none for it
     */
    public double[][] probabilities(FusionInput input, int[] rows) {
        double[][] probabilities = run(input, rows, Losses.NONE, new LossSums(Map.of()));
        for (int n = 0; n < rows.length; n++) {
            if (!Arrays.stream(probabilities[n]).allMatch(Double::isFinite)) {
                throw new UserError(
                        "The network gives no finite number for the talkturn “" + input.name(rows[n]) + "”.",
                        "Its weights, or the sequences of the corpus, hold numbers that are far too large.");
            }
        }
        return probabilities;
    }

    /**
     * What some of the rows gave.
     *
     * @param learned null where no losses are wanted
     */
    private record Stretch(
            double[][] probabilities, @Nullable Learned learned) {}

    /** The same, with the losses of labels that are there added to the sums. */
    double[][] run(FusionInput input, int[] rows, Losses losses, LossSums sums) {
        List<Supplier<Stretch>> work = Batches.ofAtMost(rows, SAMPLES_AT_ONCE).stream()
                .map(some -> (Supplier<Stretch>) () -> stretch(input, some, losses))
                .toList();
        List<double[]> probabilities = new ArrayList<>();
        for (Stretch stretch : learner.lanes().run(work)) {
            probabilities.addAll(List.of(stretch.probabilities()));
            if (stretch.learned() != null) {
                sums.add(stretch.learned().losses(), stretch.learned().counts());
            }
        }
        return probabilities.toArray(double[][]::new);
    }

    private Stretch stretch(FusionInput input, int[] rows, Losses losses) {
        FusionTask main = learner.network().form().tasks().getFirst();
        try (NDManager scratch = learner.manager().newSubManager()) {
            FusionOutput output =
                    learner.network().forward(learner.parameters().bind(scratch, false), input.batch(rows), null);
            Learned learned = losses.tasks().isEmpty()
                    ? null
                    : losses.of(output.logits(), rows, scratch).learned();
            NDArray logits = Objects.requireNonNull(output.logits().get(main.id()));
            return new Stretch(probabilities(logits.toFloatArray(), main), learned);
        }
    }

    /** Shape [N, outputs]. */
    private static double[][] probabilities(float[] logits, FusionTask task) {
        int classes = task.outputs();
        double[][] probabilities = new double[logits.length / classes][classes];
        for (int n = 0; n < probabilities.length; n++) {
            double[] each = probabilities[n];
            for (int c = 0; c < classes; c++) {
                // a sigmoid would make a number of an infinite one
                float logit = logits[n * classes + c];
                each[c] = Float.isFinite(logit) ? logit : Double.NaN;
            }
            if (task.multiLabel()) {
                Arrays.setAll(each, c -> 1 / (1 + Math.exp(-each[c])));
            } else if (!task.isNumber()) {
                Probabilities.softmax(each);
            }
        }
        return probabilities;
    }
}
