package io.talkturn.corpus.io.tensor;

import static io.talkturn.corpus.io.tensor.TensorNode.shortened;

import io.talkturn.foundation.UserError;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an archive, which can be unpacked again and again.
 *
 * @param size the bytes that it announces to unpack to
 */
record NpzEntry(Path file, String name, long size) {
    /** Its bytes from the front; closing them closes the archive. */
    InputStream open() throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw refused("is gone: the archive was changed meanwhile");
            }
            return new Opened(zip, new BufferedInputStream(zip.getInputStream(entry), 1 << 16));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * All of it in a file without a name.
     *
     * @throws UserError where that would fill the disk, or there is more or less of it than it announces
     */
    MemorySegment unpacked() throws IOException {
        Unnamed.requireRoom(file, "The array “" + shortened(name) + "”", size);
        try (InputStream in = open()) {
            return Unnamed.file(out -> copy(in, out));
        }
    }

    /** Copies as much as the archive announces: an entry that goes on would fill the disk. */
    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[1 << 16];
        long left = size;
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            left -= count;
            if (left < 0) {
                throw longer();
            }
            out.write(block, 0, count);
        }
        if (left > 0) {
            throw refused("is cut short");
        }
    }

    /**
     * Reads on to the announced end.
     *
     * @param at how many bytes have been read
     * @throws UserError where there is more, or less
     */
    void requireEnd(InputStream in, long at) throws IOException {
        try {
            in.skipNBytes(size - at);
        } catch (EOFException e) {
            throw refused("is cut short");
        }
        if (in.read() >= 0) {
            throw longer();
        }
    }

    private UserError longer() {
        return refused("is longer than it announces");
    }

    /** An error in this entry. */
    UserError refused(String what) {
        return new UserError(
                "The entry “" + shortened(name) + "” " + what + ".", file, "Save the arrays again with numpy.savez.");
    }

    /** What a broken stream means. */
    UserError damaged(@Nullable IOException cause) {
        return new UserError(
                "The entry “" + shortened(name) + "” cannot be unpacked: the archive is damaged or cut short.",
                file,
                "Get an undamaged copy of the file.",
                cause);
    }

    private static final class Opened extends FilterInputStream {
        private final ZipFile zip;

        Opened(ZipFile zip, InputStream in) {
            super(in);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            try (ZipFile _ = zip) {
                super.close();
            }
        }
    }
}
