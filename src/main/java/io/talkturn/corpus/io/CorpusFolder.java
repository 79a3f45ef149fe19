package io.talkturn.corpus.io;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusEditor;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Sequences;
import io.talkturn.corpus.Talkturn;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderChange;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.SteadyReading;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

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

    /** The folder of what runs said of the corpus that were applied to it; read and written by those who know runs. */
    public static final String PREDICTIONS = "predictions";

    /** The names of the files and folders that Talkturn keeps in a corpus folder. */
    public static final Set<String> NAMES = Set.of(
            CorpusSchema.FILE,
            TurnsFile.FILE,
            LabelsFile.FILE,
            PartitionFile.FILE,
            FeatureFiles.FOLDER,
            SequenceFiles.FOLDER,
            WeakLabelFiles.FOLDER,
            FoldsFiles.FOLDER,
            SpansFile.FILE,
            TracksFile.FILE,
            CorrectionsFile.FILE,
            NotesFile.FILE,
            MediaFile.FILE,
            PREDICTIONS,
            MAPPING,
            WEAVING);

    private static final List<String> CONVOKIT = List.of("utterances.jsonl", "utterances.json");

    private CorpusFolder() {}

    /** Whether a folder holds a corpus, judged by its corpus.json alone; ConvoKit's folders have one as well. */
    public static boolean isCorpus(Path folder) {
        return Files.isRegularFile(folder.resolve(CorpusSchema.FILE))
                && CONVOKIT.stream().noneMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    /**
     * Reads a corpus with the corrections of {@code corrections.jsonl}, as one change or the other left it.
     *
     * @throws UserError where a file is missing or damaged; it names the file and the line
     */
    public static Corpus read(Path folder) {
        EarlierSwap.complete(folder);
        return SteadyReading.of(
                folder, () -> CorpusEditor.apply(CorpusReading.of(folder), CorrectionsFile.read(folder)));
    }

    /**
     * Reads a corpus as it was imported and measured, without corrections.
     *
     * @throws UserError where a file is missing or damaged; it names the file and the line
     */
    public static Corpus readAutomatic(Path folder) {
        EarlierSwap.complete(folder);
        return SteadyReading.of(folder, () -> CorpusReading.of(folder));
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
        EarlierSwap.complete(folder);
        Folders.fill(
                folder,
                "writing a corpus",
                progress,
                () -> requireFree(folder),
                change -> new CorpusChange(folder, change, progress).whole(corpus, more));
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
        EarlierSwap.complete(folder);
        Folders.fill(
                folder,
                "replacing the corpus",
                progress,
                () -> {
                    if (isTaken(folder) && !isCorpus(folder)) {
                        throw new UserError(
                                "The folder holds other things than a corpus and is not replaced.",
                                folder,
                                "Choose another folder.");
                    }
                },
                change -> new CorpusChange(folder, change, progress).whole(corpus, more));
    }

    /**
     * Says that a corpus cannot be written here, before anything was done for it.
     *
     * @throws UserError where the folder is taken
     */
    public static void requireFree(Path folder) {
        if (isTaken(folder)) {
            throw new UserError(
                    isCorpus(folder) ? "There is already a corpus here." : "The folder is not empty.",
                    folder,
                    "Choose another folder, or say that it is to be replaced.");
        }
    }

    /** Whether a new corpus can be written to a folder: it is not there, or holds only what a write that failed has left. */
    public static boolean isFree(Path folder) {
        return !isTaken(folder);
    }

    /**
     * Takes the lock of a corpus, to read it, think and change it with nobody in between.
     *
     * @param what what is done, for those who wait
     * @throws UserError where the folder is not there or cannot be written, or the user would rather not wait
     */
    public static FolderLock lock(Path folder, String what, Progress progress) {
        EarlierSwap.complete(folder);
        requireCorpus(folder);
        FolderLock lock = FolderLock.take(folder, what, progress);
        try {
            FolderChange.settle(folder, progress);
            requireCorpus(folder);
            return lock;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Completes what a program that was killed had decided about a corpus; to be called before it is decided that there is
     * none. Versions before 0.2 left a corpus aside when they were killed between two renames.
     *
     * @throws UserError where a change must be completed and nothing may be written
     */
    public static void bringBack(Path folder) {
        EarlierSwap.complete(folder);
        FolderChange.settle(folder, Progress.NONE);
    }

    static void requireCorpus(Path folder) {
        if (!isCorpus(folder) && !FolderChange.isUnderWay(folder)) {
            throw new UserError(
                    "There is no corpus here: corpus.json is missing.",
                    folder,
                    "Choose a corpus folder, or make one with “talkturn import”.");
        }
    }

    /**
     * Sees to it that a corpus that was read a while ago is still the one in the folder, whose lock is held.
     *
     * @throws UserError where it has other talkturns
     */
    static void requireSame(Path folder, Corpus corpus) {
        if (!ids(TurnsFile.read(folder)).equals(ids(corpus.conversations()))) {
            throw new UserError(
                    "The corpus was replaced by another one meanwhile; nothing was changed.",
                    folder,
                    "Open it again and repeat what you did.");
        }
    }

    private static Map<String, List<String>> ids(List<Conversation> conversations) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        conversations.forEach(
                c -> ids.put(c.id(), c.talkturns().stream().map(Talkturn::id).toList()));
        return ids;
    }

    /**
     * Replaces {@code partition.csv} alone.
     *
     * @throws UserError where the folder holds other talkturns than the corpus by now, or cannot be written
     */
    public static void writePartitions(Path folder, Corpus corpus, Map<String, Partition> partitions) {
        writePartitions(folder, corpus, partitions, Progress.NONE);
    }

    /** The same, telling for whom it waits. */
    public static void writePartitions(
            Path folder, Corpus corpus, Map<String, Partition> partitions, Progress progress) {
        try (FolderLock _ = lock(folder, "dividing the corpus", progress)) {
            requireSame(folder, corpus);
            FolderChange.apply(
                    folder,
                    change -> new CorpusChange(folder, change, progress)
                            .parts(fresh -> PartitionFile.write(fresh, corpus.conversations(), partitions)));
        }
    }

    /**
     * Puts sequences into a corpus folder in the place of those of the same modality; everything else stays. Readers find
     * the old ones or the new ones.
     *
     * @param corpus what they were made of
     * @throws UserError where the folder holds other talkturns by now, or cannot be written
     */
    public static void writeSequences(Path folder, Corpus corpus, List<Sequences> sequences, Progress progress) {
        try (FolderLock _ = lock(folder, "writing sequences", progress)) {
            requireSame(folder, corpus);
            FolderChange.apply(folder, change -> new CorpusChange(folder, change, progress).sequences(sequences));
        }
    }

    /**
     * Changes some files of a corpus in one step; the others stay.
     *
     * @param fill writes into the folder that is being filled
     * @throws UserError where the folder cannot be written
     */
    static void change(Path folder, String what, Progress progress, Consumer<Path> fill) {
        try (FolderLock _ = lock(folder, what, progress)) {
            FolderChange.apply(folder, change -> new CorpusChange(folder, change, progress).parts(fill));
        }
    }

    /** Takes some files of a corpus away in one step. */
    static void remove(Path folder, String what, Progress progress, List<String> names) {
        try (FolderLock _ = lock(folder, what, progress)) {
            FolderChange.apply(folder, change -> new CorpusChange(folder, change, progress).remove(names));
        }
    }

    /**
     * Files that are not as Talkturn wrote them, in sentences.
     *
     * @throws UserError where corpus.json cannot be read
     */
    public static List<String> changedOutside(Path folder, Progress progress) {
        return SteadyReading.of(
                folder,
                () -> CorpusParts.changed(folder, CorpusSchema.read(folder).parts(), true, progress).stream()
                        .map(CorpusParts.Changed::sentence)
                        .toList());
    }

    /**
     * Takes files that were changed outside Talkturn over as they are.
     *
     * @throws UserError where corpus.json cannot be read or the folder cannot be written
     */
    public static void accept(Path folder, Progress progress) {
        try (FolderLock _ = lock(folder, "taking files over", progress)) {
            FolderChange.apply(folder, change -> new CorpusChange(folder, change, progress).accept());
        }
    }

    /**
     * SHA-256 over what a run depends on: talkturns, labels, features, partitions and the schema, hexadecimal. When and
     * from where the corpus was imported does not count, so the same data imported again has the same hash.
     *
     * @throws UserError where a file is missing
     */
    public static String hash(Path folder) {
        return SteadyReading.of(folder, () -> CorpusHash.of(folder));
    }

    private static boolean isTaken(Path folder) {
        EarlierSwap.complete(folder);
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try {
            FolderChange.settle(folder, Progress.NONE);
            return !Folders.isEmpty(folder);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }
}
