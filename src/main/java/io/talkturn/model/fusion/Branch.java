package io.talkturn.model.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What turns a sequence into one vector: a branch of the early and late fusion models (weak-label paper: models). */
interface Branch {
    /** The first part of its parameters' names: {@code ef}, {@code text}, {@code audio}, {@code vision}. */
    String name();

    /** The size of the vector. */
    int size();

    /** Declares its parameters. */
    void declare(ParameterList parameters);

    /**
     * The vectors of a batch.
     *
     * @param x [N, T, columns]
     * @param padding of the batch
     * @return [N, size]
     */
    NDArray represent(Pass pass, NDArray x, Padding padding);

    /**
     * What of a batch is padding.
     *
     * @param lengths real steps of each sample where padding is to be left out; null: padding is read as zeros
     * @param groups samples by how many rows of zeros they begin with
     */
    record Padding(int @Nullable [] lengths, PaddingGroups groups) {}

    /** A kind of branch. */
    interface Family {
        /** Part of ids and titles: {@code AVG}, {@code LSTM}, {@code TRANS}. */
        String name();

        /** The options of a branch. */
        List<Option> options(String branch);

        /** Makes a branch for so many columns. */
        Branch make(String name, int columns, FusionForm form);
    }
}
