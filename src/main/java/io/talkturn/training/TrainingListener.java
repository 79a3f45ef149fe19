package io.talkturn.training;

import java.util.List;

/** Told how a training goes, and asked whether it shall go on. Called on the training's thread. */
public interface TrainingListener {
    /** Called before every batch; what is returned is obeyed at once. */
    StopRequest poll();

    /**
     * The training goes on from a checkpoint. A process that was killed may have written the checkpoint of an epoch
     * without having told anybody of it.
     *
     * @param history every epoch done, in order
     */
    default void restored(List<EpochResult> history) {}

    /** The training begins, or goes on after {@code epochsDone} epochs and {@code batchesDone} batches of the next. */
    default void started(int epochsDone, int batchesDone) {}

    /** A batch is done: for progress within an epoch. */
    default void batchDone(int epoch, int batch, int batches) {}

    /** An epoch is done and its checkpoint written. */
    void epochDone(EpochResult result);

    /** Something worth a line in the log. */
    default void note(String message) {}
}
