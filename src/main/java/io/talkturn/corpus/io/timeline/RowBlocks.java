package io.talkturn.corpus.io.timeline;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** A file in blocks that end where a line ends, so that whoever reads a row finds all of it. */
final class RowBlocks implements AutoCloseable {
    /** Behind the last byte, so that eight bytes can be looked at from any place. */
    static final int PADDING = 8;

    private static final int BLOCK = 1 << 19;
    private static final int LONGEST_ROW = 1 << 26;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private byte[] bytes = new byte[BLOCK + PADDING];
    private int filled;
    private int to;
    private boolean atEnd;

    RowBlocks(Path file, long from) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file);
        this.size = channel.size();
        channel.position(from);
    }

    /** Goes on to the next block; false at the end. */
    boolean next() throws IOException {
        System.arraycopy(bytes, to, bytes, 0, filled - to);
        filled -= to;
        to = 0;
        while (!atEnd) {
            fill();
            to = atEnd ? closeLastLine() : afterLastLine();
            if (to > 0) {
                return true;
            }
            if (!atEnd) {
                grow();
            }
        }
        return false;
    }

    private void fill() throws IOException {
        ByteBuffer free = ByteBuffer.wrap(bytes, filled, bytes.length - PADDING - filled);
        while (free.hasRemaining() && !atEnd) {
            atEnd = channel.read(free) < 0;
        }
        filled = free.position();
    }

    private int closeLastLine() {
        if (filled > 0 && bytes[filled - 1] != '\n') {
            bytes[filled++] = '\n';
        }
        return filled;
    }

    private int afterLastLine() {
        for (int i = filled; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    private void grow() {
        if (bytes.length > LONGEST_ROW) {
            throw new UserError("A row is longer than 64 MB; this is not a table.", file, "Check the file.");
        }
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }

    byte[] bytes() {
        return bytes;
    }

    /** After the line end of the last row. */
    int to() {
        return to;
    }

    /** Bytes read so far. */
    long position() throws IOException {
        return channel.position();
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
