package io.talkturn.corpus;

import io.talkturn.foundation.NpyFloatsWriter;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** The values of one modality, shape [talkturns, T, D], wherever they are: in memory or in a file larger than it. */
public interface SequenceData {
    /** The number of talkturns. */
    int size();

    /** The number of steps T. */
    int steps();

    /** The number of columns D. */
    int columns();

    /**
     * Copies the T times D values of a talkturn in C order.
     *
     * @param at where in {@code into} the first one goes
     */
    void read(int row, float[] into, int at);

    /** Whether these values are just what is in a file, so that they need not be written there again. */
    default boolean isIn(Path file) {
        return false;
    }

    /**
     * Writes everything as a npy file, float32 [talkturns, T, D]. Data that already are such a file may move it there.
     *
     * @throws java.util.concurrent.CancellationException where the progress says that the user asked to stop
     */
    default void store(Path file, Progress progress) throws IOException {
        float[] row = new float[Math.multiplyExact(steps(), columns())];
        try (NpyFloatsWriter out = new NpyFloatsWriter(file, steps(), columns())) {
            for (int i = 0; i < size(); i++) {
                if (i % 256 == 0) {
                    progress.step("Writing sequences", i, size());
                }
                read(i, row, 0);
                out.add(row);
            }
            out.finish();
        }
    }

    /** Values that are already in memory, in C order. */
    static SequenceData inMemory(float[] values, int size, int steps, int columns) {
        return new SequencesInMemory(values, size, steps, columns);
    }

    /**
     * A npy file of float32 in C order, shape [talkturns, T, D], mapped into memory: nothing is read before it is asked
     * for, and the file may be larger than the memory.
     *
     * @throws io.talkturn.foundation.UserError where the file is missing, cut short, or of another type or shape
     */
    static SequenceData mapped(Path file) {
        return new SequencesInFile(file);
    }
}
