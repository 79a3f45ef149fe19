package io.talkturn.corpus.io;

import io.talkturn.foundation.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Fills a folder beside its place and moves it there when it is whole: a reader finds the old one or the new one. */
final class FolderSwap {
    private static final Set<String> OURS =
            Set.of(CorpusSchema.FILE, TurnsFile.FILE, LabelsFile.FILE, PartitionFile.FILE, FeatureFiles.FOLDER);

    private FolderSwap() {}

    static void into(Path folder, Consumer<Path> fill) {
        Path target = folder.toAbsolutePath().normalize();
        Path fresh = sibling(target, ".new");
        try {
            delete(fresh);
            Files.createDirectories(fresh);
            fill.accept(fresh);
            swap(target, fresh);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(target, e);
        } catch (UncheckedIOException e) {
            throw AtomicFiles.cannotWrite(target, Objects.requireNonNull(e.getCause()));
        } finally {
            deleteQuietly(fresh);
        }
    }

    private static void swap(Path target, Path fresh) throws IOException {
        if (!Files.exists(target)) {
            Files.move(fresh, target);
            return;
        }
        Path old = sibling(target, ".old");
        delete(old);
        Files.move(target, old);
        try {
            Files.move(fresh, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        keepOthers(old, target);
        deleteQuietly(old);
    }

    /** What a user put beside the corpus's files stays. */
    private static void keepOthers(Path old, Path target) throws IOException {
        for (Path entry : entries(old)) {
            String name = entry.getFileName().toString();
            if (!OURS.contains(name)) {
                Files.move(entry, target.resolve(name));
            }
        }
    }

    private static Path sibling(Path target, String ending) {
        return target.resolveSibling("." + target.getFileName() + ending);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // the work itself succeeded or failed with an error that says more; the next write tries again
        }
    }
}
