package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.SequenceData;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sequences that were written beside the corpus while the source was read: storing them moves the file. */
final class SpooledSequences implements SequenceData {
    private final Path file;
    private final SequenceData mapped;

    SpooledSequences(Path file) {
        this.file = file;
        this.mapped = SequenceData.mapped(file);
    }

    @Override
    public int size() {
        return mapped.size();
    }

    @Override
    public int steps() {
        return mapped.steps();
    }

    @Override
    public int columns() {
        return mapped.columns();
    }

    @Override
    public void read(int row, float[] into, int at) {
        mapped.read(row, into, at);
    }

    @Override
    public void store(Path target, Progress progress) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, target);
        } else {
            mapped.store(target, progress);
        }
    }
}
