package io.talkturn.corpus.io;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.SequenceData;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.io.CorpusSchema.SequenceEntry;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sequences/*.npy}: float32, shape [talkturns, steps, columns], left zero-padded; read through a memory map. */
final class SequenceFiles {
    static final String FOLDER = "sequences";

    private SequenceFiles() {}

    static String fileOf(Modality modality) {
        return FOLDER + "/" + modality.id() + ".npy";
    }

    /** A file name from corpus.json must not lead out of the folder. */
    static boolean isSafe(@Nullable String file) {
        return file != null && file.matches("sequences/[A-Za-z0-9_-]+\\.npy");
    }

    static void write(Path folder, List<Sequences> sequences, Progress progress) {
        for (Sequences one : sequences) {
            Path file = folder.resolve(fileOf(one.modality()));
            try {
                Files.createDirectories(folder.resolve(FOLDER));
                one.data().store(file, progress);
            } catch (IOException e) {
                throw AtomicFiles.cannotWrite(file, e);
            }
        }
    }

    static List<Sequences> read(Path folder, List<SequenceEntry> entries, int rows) {
        return entries.stream().map(entry -> read(folder, entry, rows)).toList();
    }

    private static Sequences read(Path folder, SequenceEntry entry, int rows) {
        Path file = folder.resolve(entry.file());
        SequenceData data = SequenceData.mapped(file);
        if (data.size() != rows || data.steps() != entry.steps() || data.columns() != entry.columns()) {
            throw new UserError(
                    "The sequences have the shape [" + data.size() + ", " + data.steps() + ", " + data.columns()
                            + "] where the corpus says [" + rows + ", " + entry.steps() + ", " + entry.columns() + "].",
                    file,
                    "Restore the corpus folder from a copy, or import again.");
        }
        return new Sequences(entry.modality(), entry.names(), entry.provenance(), entry.nonFinite(), data);
    }
}
