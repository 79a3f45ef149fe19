package io.talkturn.training.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionOutput;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.training.FadedNumbers;
import io.talkturn.training.LossSums;
import io.talkturn.training.Losses;
import io.talkturn.training.Probabilities;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Runs a fusion network over samples without training it. */
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

    /** The same, with the losses of labels that are there added to the sums. */
    double[][] run(FusionInput input, int[] rows, Losses losses, LossSums sums) {
        FusionTask main = learner.network().form().tasks().getFirst();
        double[][] probabilities = new double[rows.length][];
        for (int from = 0; from < rows.length; from += SAMPLES_AT_ONCE) {
            int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + SAMPLES_AT_ONCE));
            try (FadedNumbers _ = FadedNumbers.asZero();
                    NDManager scratch = learner.manager().newSubManager()) {
                FusionOutput output =
                        learner.network().forward(learner.parameters().bind(scratch, false), input.batch(some), null);
                if (!losses.tasks().isEmpty()) {
                    Losses.BatchLoss loss = losses.of(output.logits(), some, scratch);
                    sums.add(loss.each().toFloatArray(), loss.counts());
                }
                NDArray logits = Objects.requireNonNull(output.logits().get(main.id()));
                add(logits.toFloatArray(), main, probabilities, from);
            }
        }
        return probabilities;
    }

    private static void add(float[] logits, FusionTask task, double[][] probabilities, int from) {
        int classes = task.outputs();
        for (int n = 0; n < logits.length / classes; n++) {
            double[] each = new double[classes];
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
            probabilities[from + n] = each;
        }
    }
}
