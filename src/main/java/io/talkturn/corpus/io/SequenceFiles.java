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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Writes sequences into a folder that is being filled. Those that are in the corpus folder already stay where they are:
     * they may be larger than memory, and most changes of a corpus do not touch them. New ones get a name that none there
     * has, so that who has the old ones mapped keeps them.
     *
     * @param there the entries of the corpus until now, none where there is none
     * @return the entries of all that the corpus then has
     */
    static List<SequenceEntry> write(
            Path folder, Path fresh, List<SequenceEntry> there, List<Sequences> sequences, Progress progress) {
        Set<String> taken = there.stream().map(SequenceEntry::file).collect(Collectors.toCollection(HashSet::new));
        List<SequenceEntry> entries = new ArrayList<>();
        for (Sequences one : sequences) {
            entries.add(there.stream()
                    .filter(e -> e.modality() == one.modality() && one.data().isIn(folder.resolve(e.file())))
                    .findFirst()
                    .map(e -> SequenceEntry.of(one, e.file()))
                    .orElseGet(() -> SequenceEntry.of(one, store(fresh, taken, one, progress))));
        }
        return entries;
    }

    private static String store(Path fresh, Set<String> taken, Sequences sequences, Progress progress) {
        String name = fileOf(sequences.modality());
        for (int n = 2; !taken.add(name); n++) {
            name = FOLDER + "/" + sequences.modality().id() + "-" + n + ".npy";
        }
        Path file = fresh.resolve(name);
        try {
            Files.createDirectories(fresh.resolve(FOLDER));
            sequences.data().store(file, progress);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        }
        return name;
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
