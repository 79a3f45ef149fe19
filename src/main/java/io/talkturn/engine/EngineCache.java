package io.talkturn.engine;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the engine unpacks its libraries, and where fetched ones are: some hundred megabytes to some gigabytes. */
public final class EngineCache {
    private EngineCache() {}

    /** The folder, as DJL finds it. */
    public static Path path() {
        String engines = given("ENGINE_CACHE_DIR");
        String all = engines == null ? given("DJL_CACHE_DIR") : engines;
        return (all == null ? Path.of(System.getProperty("user.home", "."), ".djl.ai") : Path.of(all))
                .resolve("pytorch");
    }

    private static @Nullable String given(String name) {
        String value = System.getenv(name);
        String property = value == null || value.isEmpty() ? System.getProperty(name) : value;
        return property == null || property.isEmpty() ? null : property;
    }

    /** Bytes in it. */
    public static long bytes() {
        if (!Files.isDirectory(path())) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(path())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(EngineCache::size)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /**
     * Deletes what is in it; what came with the program is unpacked again when it is needed. A training that is under way
     * keeps what it has loaded.
     *
     * @param progress is told for whom it waits, where libraries are being fetched
     * @return bytes that went
     * @throws io.talkturn.foundation.UserError where something cannot be deleted: on Windows while a training has it loaded
     */
    public static long clear(Progress progress) {
        if (!Files.isDirectory(path())) {
            return 0;
        }
        long before = bytes();
        try (FolderLock _ = lock(path(), "clearing the engine's cache", progress)) {
            entries().forEach(EngineCache::delete);
        }
        return before - bytes();
    }

    /** Keeps others from fetching, installing and clearing meanwhile; what a killed one began is taken away. */
    static FolderLock lock(Path folder, String what, Progress progress) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder, e);
        }
        return FolderLock.take(folder, what, progress);
    }

    private static List<Path> entries() {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream =
                Files.newDirectoryStream(path(), entry -> !entry.endsWith(FolderLock.FILE))) {
            stream.forEach(entries::add);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(path(), e);
        }
        return entries;
    }

    private static void delete(Path entry) {
        try {
            FileTouch.write(entry);
            Folders.delete(entry);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(entry, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
