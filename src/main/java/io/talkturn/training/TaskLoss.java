package io.talkturn.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** What one task adds to the loss of a batch: one kind for classes, for several classes at once, and for numbers. */
public sealed interface TaskLoss permits ClassLoss, SeveralClassLoss, NumberLoss {
    /** {@code pri} or another task's id: the name of the network's head. */
    String id();

    /** Its share of the total loss. */
    double weight();

    /** How many targets these rows have: rows, or single labels where several classes can hold. */
    int count(int[] rows);

    /**
     * The mean loss, or a part of it.
     *
     * @param output of the task's head for these rows
     * @param count targets of the whole batch, which the mean is taken over
     * @return a single number of the engine
     */
    NDArray of(NDArray output, int[] rows, int count, NDManager manager);
}
