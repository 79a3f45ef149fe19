package io.talkturn.corpus.io;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusEditor;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Sequences;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.AtomicFolders;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A corpus as a folder of plain files, described for readers in other languages in docs/corpus-folder.md:
 * {@code corpus.json}, {@code turns.jsonl}, {@code labels.csv}, {@code features/*.npy}, {@code
 * sequences/*.npy}, {@code partition.csv}.
 */
public final class CorpusFolder {
    /** The name under which the column mapping of an imported table is kept beside the corpus. */
    public static final String MAPPING = "mapping.json";

    /** The name under which the settings and sources of a woven corpus are kept. */
    public static final String WEAVING = "weaving.json";

    private static final Set<String> OURS = Set.of(
            CorpusSchema.FILE,
            TurnsFile.FILE,
            LabelsFile.FILE,
            PartitionFile.FILE,
            FeatureFiles.FOLDER,
            SequenceFiles.FOLDER,
            MAPPING,
            WEAVING,
            SpansFile.FILE,
            TracksFile.FILE,
            CorrectionsFile.FILE);

    private CorpusFolder() {}

    /** Whether a folder holds a corpus, judged by its corpus.json alone. */
    public static boolean isCorpus(Path folder) {
        return Files.isRegularFile(folder.resolve(CorpusSchema.FILE));
    }

    /**
     * Reads a corpus with the corrections of {@code corrections.jsonl}.
     *
     * @throws UserError where a file is missing or damaged; it names the file and the line
     */
    public static Corpus read(Path folder) {
        return CorpusEditor.apply(readAutomatic(folder), CorrectionsFile.read(folder));
    }

    /**
     * Reads a corpus as it was imported and measured, without corrections.
     *
     * @throws UserError where a file is missing or damaged; it names the file and the line
     */
    public static Corpus readAutomatic(Path folder) {
        if (!isCorpus(folder)) {
            throw new UserError(
                    "There is no corpus here: corpus.json is missing.",
                    folder,
                    "Choose a corpus folder, or make one with “talkturn import”.");
        }
        CorpusSchema schema = CorpusSchema.read(folder);
        List<Conversation> conversations = TurnsFile.read(folder);
        var talkturns =
                conversations.stream().flatMap(c -> c.talkturns().stream()).toList();
        try {
            return new Corpus(
                            schema.info(),
                            conversations,
                            LabelsFile.read(folder, schema.labels(), talkturns),
                            FeatureFiles.read(folder, schema.features(), talkturns.size()),
                            PartitionFile.read(folder, conversations),
                            schema.report())
                    .withSequences(SequenceFiles.read(folder, schema.sequences(), talkturns.size()))
                    .withWeakLabels(WeakLabelFiles.read(folder, talkturns));
        } catch (UserError e) {
            throw e.file() != null ? e : new UserError(e.what(), folder, e.wayOut(), e);
        }
    }

    /**
     * Writes a corpus into a new folder; after an error or a cancel there is no such folder.
     *
     * @throws UserError where the folder is already there and not empty, or cannot be written
     */
    public static void write(Corpus corpus, Path folder) {
        write(corpus, folder, Progress.NONE);
    }

    /** The same, telling how far it is; a cancel ends it with {@code CancellationException}. */
    public static void write(Corpus corpus, Path folder, Progress progress) {
        write(corpus, folder, progress, fresh -> {});
    }

    /**
     * The same with more files in the folder.
     *
     * @param more writes further files into the folder that is being filled
     */
    public static void write(Corpus corpus, Path folder, Progress progress, Consumer<Path> more) {
        if (isTaken(folder)) {
            throw new UserError(
                    isCorpus(folder) ? "There is already a corpus here." : "The folder is not empty.",
                    folder,
                    "Choose another folder, or say that it is to be replaced.");
        }
        AtomicFolders.write(folder, OURS, fresh -> {
            fill(fresh, corpus, progress);
            more.accept(fresh);
        });
    }

    /**
     * Writes a corpus in the place of another one. The old one stays until the new one is whole; files in it that are
     * not part of a corpus are kept.
     *
     * @throws UserError where the folder holds something other than a corpus, or cannot be written
     */
    public static void replace(Corpus corpus, Path folder, Progress progress) {
        replace(corpus, folder, progress, fresh -> {});
    }

    /**
     * The same with more files in the folder. The corrections of the old corpus stay; what was woven goes unless {@code
     * more} writes it.
     *
     * @param more writes further files into the folder that is being filled
     * @throws UserError where the folder holds something other than a corpus, or cannot be written
     */
    public static void replace(Corpus corpus, Path folder, Progress progress, Consumer<Path> more) {
        if (isTaken(folder) && !isCorpus(folder)) {
            throw new UserError(
                    "The folder holds other things than a corpus and is not replaced.",
                    folder,
                    "Choose another folder.");
        }
        AtomicFolders.write(folder, OURS, fresh -> {
            fill(fresh, corpus, progress);
            // copied rather than left behind, so that a crash between two moves cannot lose them
            copy(folder.resolve(CorrectionsFile.FILE), fresh.resolve(CorrectionsFile.FILE));
            more.accept(fresh);
        });
    }

    /** Replaces {@code partition.csv} alone. */
    public static void writePartitions(Path folder, Corpus corpus, Map<String, Partition> partitions) {
        PartitionFile.write(folder, corpus.conversations(), partitions);
    }

    /**
     * Puts sequences into a corpus folder in the place of those of the same modality; everything else stays. Readers find
     * the old ones or the new ones.
     *
     * @throws UserError where they are of another number of talkturns, or the folder cannot be written
     */
    public static void writeSequences(Path folder, Sequences sequences, Progress progress) {
        CorpusSchema schema = CorpusSchema.read(folder);
        Json.write(
                folder.resolve(CorpusSchema.FILE),
                schema.withSequences(SequenceFiles.add(folder, schema.sequences(), sequences, progress)));
        SequenceFiles.deleteOthers(folder, CorpusSchema.read(folder).sequences());
    }

    /**
     * SHA-256 over what a run depends on: talkturns, labels, features, partitions and the schema, hexadecimal. When and
     * from where the corpus was imported does not count, so the same data imported again has the same hash.
     *
     * @throws UserError where a file is missing
     */
    public static String hash(Path folder) {
        return CorpusHash.of(folder);
    }

    private static void fill(Path folder, Corpus corpus, Progress progress) {
        TurnsFile.write(folder, corpus, progress);
        progress.step("Writing labels", 0, 0);
        LabelsFile.write(folder, corpus);
        progress.step("Writing features", 0, 0);
        FeatureFiles.write(folder, corpus.features());
        SequenceFiles.write(folder, corpus.sequences(), progress);
        PartitionFile.write(folder, corpus.conversations(), corpus.partitions());
        Json.write(folder.resolve(CorpusSchema.FILE), CorpusSchema.of(corpus));
        progress.step("Finishing", 1, 1);
    }

    private static void copy(Path from, Path to) {
        if (Files.exists(from)) {
            AtomicFiles.writeText(to, AtomicFiles.readText(from));
        }
    }

    private static boolean isTaken(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }
}
