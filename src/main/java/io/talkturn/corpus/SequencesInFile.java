package io.talkturn.corpus;

import io.talkturn.foundation.NpyFloatMap;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sequences in a mapped npy file. */
final class SequencesInFile implements SequenceData {
    private final Path file;
    private final NpyFloatMap values;
    private final int length;

    SequencesInFile(Path file) {
        this.file = file;
        this.values = NpyFloatMap.open(file);
        if (values.axes() != 3) {
            throw new UserError(
                    "The sequences have " + values.axes() + " axes instead of talkturns, steps and columns.",
                    file,
                    "Import the corpus again.");
        }
        this.length = Math.multiplyExact(steps(), columns());
    }

    @Override
    public int size() {
        return Math.toIntExact(values.axis(0));
    }

    @Override
    public int steps() {
        return Math.toIntExact(values.axis(1));
    }

    @Override
    public int columns() {
        return Math.toIntExact(values.axis(2));
    }

    @Override
    public void read(int row, float[] into, int at) {
        values.read((long) row * length, into, at, length);
    }

    @Override
    public boolean isIn(Path other) {
        try {
            return Files.exists(other) && Files.exists(file) && Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void store(Path target, Progress progress) throws IOException {
        progress.step("Copying sequences", 0, 0);
        if (Files.exists(file)) {
            Files.copy(file, target);
        } else {
            // the folder was moved since; the mapping still holds
            SequenceData.super.store(target, progress);
        }
    }
}
