package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Bytes that are unpacked into a file without a name: they last as long as something refers to them. The name is gone
 * before the first byte is written, so that a process that is killed leaves nothing.
 */
final class Unnamed {
    private static final String PREFIX = "talkturn-array";

    /** Earlier versions kept the name while they wrote; what they left is taken away. */
    private static final Duration OLD = Duration.ofHours(12);

    /** Others need room on the disk too. */
    private static final int SHARE = 2;

    private Unnamed() {}

    /** What writes the bytes. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file in the folder for temporary files and maps it. */
    static MemorySegment file(Writing writing) throws IOException {
        Path place = place();
        sweep(place);
        Path plain = place.resolve(PREFIX + "-" + UUID.randomUUID() + ".raw");
        // on Windows the file goes when the mapping does, or with the process
        try (FileChannel channel = FileChannel.open(
                plain,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            writing.to(out);
            out.flush();
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        }
    }

    /**
     * Refuses before anything is written what would fill the disk.
     *
     * @param file where the bytes come from
     * @param what what is unpacked, at the beginning of a sentence
     * @throws UserError where it would take more than half of the room there is
     */
    static void requireRoom(Path file, String what, long bytes) throws IOException {
        Path place = place();
        long free = Files.getFileStore(place).getUsableSpace();
        if (bytes > free / SHARE) {
            throw new UserError(
                    what + " unpacks to " + (bytes >> 20) + " MiB; " + (free >> 20)
                            + " MiB are free for temporary files in " + place
                            + ", of which Talkturn takes half at most.",
                    file,
                    "Save it as npy files, free some space, or name another folder"
                            + " (TALKTURN_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER).");
        }
    }

    private static Path place() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }

    private static void sweep(Path place) {
        Instant before = Instant.now().minus(OLD);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(place, PREFIX + "*.raw")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // somebody else's, or gone meanwhile; the work at hand matters more
        }
    }
}
