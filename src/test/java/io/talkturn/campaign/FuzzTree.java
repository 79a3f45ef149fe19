package io.talkturn.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of the campaign: copied, emptied, and compared. */
final class FuzzTree {
    /** Files that say who is at work; they may come and go. */
    private static final Set<String> LOCKS =
            Set.of(".lock", ".lock.json", ".talkturn.lock", "queue.lock", "worker.lock");

    private FuzzTree() {}

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = path.equals(from)
                        ? to
                        : to.resolve(from.relativize(path).toString());
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything below a folder and leaves it empty. */
    static void empty(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, IOException e) throws IOException {
                    if (!left.equals(folder)) {
                        Files.delete(left);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file and folder below a folder with what tells that it was written, locks aside. */
    static Map<String, Object> content(Path folder) {
        Map<String, Object> content = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
                    if (!LOCKS.contains(file.getFileName().toString())) {
                        content.put(
                                folder.relativize(file).toString(),
                                List.of(found.size(), found.lastModifiedTime(), String.valueOf(found.fileKey())));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes found) {
                    content.put(folder.relativize(entered).toString(), "a folder");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content.remove("");
        return content;
    }

    /** What differs, as a few words; empty where nothing does. */
    static String difference(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> gone = new TreeMap<>(before);
        gone.keySet().removeAll(after.keySet());
        Map<String, Object> come = new TreeMap<>(after);
        come.keySet().removeAll(before.keySet());
        Map<String, Object> changed = new TreeMap<>(after);
        changed.keySet().retainAll(before.keySet());
        changed.entrySet().removeIf(e -> e.getValue().equals(before.get(e.getKey())));
        return (gone.isEmpty() ? "" : "gone " + gone.keySet() + " ")
                + (come.isEmpty() ? "" : "new " + come.keySet() + " ")
                + (changed.isEmpty() ? "" : "changed " + changed.keySet());
    }
}
