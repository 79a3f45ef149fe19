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
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Writes one modality beside those that are there, under a name that none of them has. */
    static List<SequenceEntry> add(Path folder, List<SequenceEntry> there, Sequences sequences, Progress progress) {
        String name = fileOf(sequences.modality());
        Set<String> taken = there.stream().map(SequenceEntry::file).collect(Collectors.toSet());
        for (int n = 2; taken.contains(name); n++) {
            name = FOLDER + "/" + sequences.modality().id() + "-" + n + ".npy";
        }
        Path file = folder.resolve(name);
        Path fresh = folder.resolve(FOLDER).resolve("." + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(folder.resolve(FOLDER));
            sequences.data().store(fresh, progress);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(file, e);
        } finally {
            deleteQuietly(fresh);
        }
        Map<Modality, SequenceEntry> entries = new EnumMap<>(Modality.class);
        there.forEach(entry -> entries.put(entry.modality(), entry));
        entries.put(sequences.modality(), SequenceEntry.of(sequences, name));
        return List.copyOf(entries.values());
    }

    /** Deletes sequence files that corpus.json no longer names. */
    static void deleteOthers(Path folder, List<SequenceEntry> kept) {
        Set<Path> names =
                kept.stream().map(entry -> folder.resolve(entry.file())).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder.resolve(FOLDER))) {
            files.filter(file -> isSafe(FOLDER + "/" + file.getFileName()) && !names.contains(file))
                    .forEach(SequenceFiles::deleteQuietly);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a file that nothing names any more does no harm
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
