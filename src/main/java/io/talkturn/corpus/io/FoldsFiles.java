package io.talkturn.corpus.io;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.fold.Fold;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.Sha256;
import io.talkturn.foundation.SteadyReading;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code folds/<name>.json}: the sets of folds of a corpus. They are no part of the corpus's hash: a run keeps the hash of
 * the set that it was made with.
 */
public final class FoldsFiles {
    /** The folder below a corpus folder. */
    public static final String FOLDER = "folds";

    private static final int FORMAT = 1;
    private static final String JSON = ".json";
    private static final String WAY_OUT = "Restore the file from a copy, or delete it and make the folds again.";

    private FoldsFiles() {}

    private record File(int format, String made, List<Entry> folds) {}

    private record Entry(String name, List<String> train, List<String> dev, List<String> test) {
        static Entry of(Fold fold) {
            return new Entry(
                    fold.name(),
                    fold.conversations(Partition.TRAIN),
                    fold.conversations(Partition.DEV),
                    fold.conversations(Partition.TEST));
        }

        Fold fold(Path file) {
            Map<String, Partition> partitions = new LinkedHashMap<>();
            put(partitions, train, Partition.TRAIN, file);
            put(partitions, dev, Partition.DEV, file);
            put(partitions, test, Partition.TEST, file);
            return new Fold(name, partitions);
        }

        private void put(Map<String, Partition> partitions, List<String> ids, Partition partition, Path file) {
            for (String id : ids) {
                if (partitions.put(id, partition) != null) {
                    throw new UserError("Fold “" + name + "” has the conversation “" + id + "” twice.", file, WAY_OUT);
                }
            }
        }
    }

    /**
     * Writes a set of folds, in the place of one of that name; others stay.
     *
     * @throws UserError where the folder holds another corpus by now, or cannot be written
     */
    public static void write(Path folder, Corpus corpus, Folds folds, Progress progress) {
        folds.requireOf(corpus);
        CorpusFolder.change(folder, "writing folds", progress, fresh -> {
            CorpusFolder.requireSame(folder, corpus);
            Json.write(
                    fileOf(fresh, folds.name()),
                    new File(
                            FORMAT,
                            folds.made(),
                            folds.folds().stream().map(Entry::of).toList()));
        });
    }

    /**
     * Takes a set away.
     *
     * @throws UserError where there is none, or the folder cannot be written
     */
    public static void delete(Path folder, String name, Progress progress) {
        requireThere(folder, name);
        CorpusFolder.remove(folder, "taking folds away", progress, List.of(FOLDER + "/" + name + JSON));
    }

    /** The names of the sets that a corpus has, sorted. */
    public static List<String> names(Path folder) {
        Path folds = folder.resolve(FOLDER);
        if (!Files.isDirectory(folds)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folds)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(JSON))
                    .map(file -> file.substring(0, file.length() - JSON.length()))
                    .filter(name -> name.matches(Folds.NAME))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folds, e);
        }
    }

    /**
     * A set.
     *
     * @throws UserError where there is none, or its file is damaged
     */
    public static Folds read(Path folder, String name) {
        requireThere(folder, name);
        return SteadyReading.of(folder, () -> readFile(fileOf(folder, name), name));
    }

    private static Folds readFile(Path path, String name) {
        File file = Json.read(path, File.class);
        boolean whole = file.format == FORMAT
                && file.made != null
                && file.folds != null
                && file.folds.stream().allMatch(FoldsFiles::isWhole);
        if (!whole) {
            throw new UserError("The folds are incomplete or of another version.", path, WAY_OUT);
        }
        try {
            return new Folds(
                    name,
                    file.made,
                    file.folds.stream().map(entry -> entry.fold(path)).toList());
        } catch (UserError e) {
            throw e.in(path);
        }
    }

    private static boolean isWhole(@Nullable Entry entry) {
        return entry != null
                && Stream.of(entry.train, entry.dev, entry.test)
                        .allMatch(ids -> ids != null && ids.stream().noneMatch(Objects::isNull))
                && entry.name != null;
    }

    /**
     * SHA-256 of a set, hexadecimal, so that a run can tell which division it used.
     *
     * @throws UserError where there is none
     */
    public static String hash(Path folder, String name) {
        requireThere(folder, name);
        return Sha256.of(fileOf(folder, name));
    }

    private static void requireThere(Path folder, String name) {
        if (!name.matches(Folds.NAME) || !Files.isRegularFile(fileOf(folder, name))) {
            List<String> names = names(folder);
            throw new UserError(
                    "The corpus has no folds “" + name + "”.",
                    folder,
                    names.isEmpty()
                            ? "Make them with “talkturn folds” or on the page Data, Partitions."
                            : "It has " + String.join(", ", names) + "; “talkturn folds” makes others.");
        }
    }

    private static Path fileOf(Path folder, String name) {
        return folder.resolve(FOLDER).resolve(name + JSON);
    }
}
