package io.talkturn.corpus.io.tensor;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes that are unpacked into a file without a name: they last as long as something refers to them. */
final class Unnamed {
    private Unnamed() {}

    /** What writes the bytes. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file in the folder for temporary files, maps it and takes its name away. */
    static MemorySegment file(Writing writing) throws IOException {
        Path plain = Files.createTempFile("talkturn-array", ".raw");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(plain), 1 << 16)) {
                writing.to(out);
            }
            try (FileChannel channel = FileChannel.open(plain, StandardOpenOption.READ)) {
                return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            }
        } finally {
            // the mapping keeps what it needs; Windows deletes the file when the program ends
            plain.toFile().deleteOnExit();
            boolean _ = plain.toFile().delete();
        }
    }
}
