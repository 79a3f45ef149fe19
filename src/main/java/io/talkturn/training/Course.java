package io.talkturn.training;

import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What a {@link Trainer} goes through: a network of some kind with the material it learns from. */
public interface Course {
    /** The network that learns. */
    Learner learner();

    /** The weight of every task in the loss, the primary one first. */
    Map<String, Double> weights();

    /** Which dev metric chooses the epoch. */
    EpochChoice choice();

    /** Samples an epoch. */
    int samples();

    /** The rows of every batch of an epoch, counted from 1; the same for the same seed and epoch. */
    List<int[]> epoch(int epoch);

    /** What is done to gradients; to be closed by the caller. */
    GradientRules rules();

    /** The learning rate of the next epoch, given those done. */
    double learningRate(List<EpochResult> history);

    /**
     * Goes through a batch, forward and back.
     *
     * @param rows of the batch
     * @param dropout where masks come from
     * @param scratch keeps all that is made
     * @param collector of the gradients
     */
    BatchGradient through(int[] rows, RandomGenerator dropout, NDManager scratch, GradientCollector collector);

    /** Evaluates the dev partition; {@link DevResult#NONE} where there is none. */
    DevResult evaluate();
}
