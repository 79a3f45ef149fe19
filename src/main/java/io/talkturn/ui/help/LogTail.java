package io.talkturn.ui.help;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The end of a log that another thread or process goes on writing. Not used on the UI thread. */
final class LogTail {
    /** Enough for hours of a run, and read in some milliseconds. */
    static final int MOST_BYTES = 512 * 1024;

    private LogTail() {}

    /**
     * The last lines, none where the file is not there yet.
     *
     * @throws io.talkturn.foundation.UserError where it cannot be read
     */
    static List<String> read(Path file) {
        FileTouch.read(file);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            long begin = Math.max(0, Files.size(file) - MOST_BYTES);
            in.skipNBytes(begin);
            byte[] bytes = in.readNBytes(MOST_BYTES);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            // the first may have lost its beginning
            return begin == 0 || lines.isEmpty() ? lines : lines.subList(1, lines.size());
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }

    /** The log of the window: that of today, or the newest there is. */
    static Optional<Path> newest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            // the day stands in the name
            return files.filter(file -> file.getFileName().toString().matches("talkturn\\..*\\.log"))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(folder, e);
        }
    }
}
