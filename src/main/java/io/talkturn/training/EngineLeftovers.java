package io.talkturn.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What a process leaves that was killed while it unpacked the engine's libraries: the library unpacks beside their place,
 * under names that nobody looks at again, some 400 MB each.
 */
final class EngineLeftovers {
    /** Unpacking takes less than a minute; what was not touched for so long, nobody is at work on. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final String FOLDER = "tmp\\d+";
    private static final String LIBRARY = "jni\\d+tmp";

    private EngineLeftovers() {}

    /**
     * Deletes them. What cannot be deleted stays: the engine works without.
     *
     * @param cache where the engine is unpacked, with a folder a version
     */
    static void clean(Path cache) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(cache)) {
            for (Path entry : entries) {
                if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (name(entry).matches(FOLDER)) {
                    deleteIfAbandoned(entry);
                } else {
                    cleanVersion(entry);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // there is no cache yet, or it belongs to somebody else
        }
    }

    private static void cleanVersion(Path version) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(version)) {
            for (Path file : files) {
                if (name(file).matches(LIBRARY)) {
                    deleteIfAbandoned(file);
                }
            }
        }
    }

    private static void deleteIfAbandoned(Path leftover) throws IOException {
        try (Stream<Path> walk = Files.walk(leftover)) {
            var all = walk.sorted(Comparator.reverseOrder()).toList();
            Instant limit = Instant.now().minus(ABANDONED);
            for (Path path : all) {
                if (Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isAfter(limit)) {
                    return;
                }
            }
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
