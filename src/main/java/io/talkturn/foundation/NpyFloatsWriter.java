package io.talkturn.foundation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes a float32 npy file row by row, for arrays too large to hold. How many rows there are is known at the end. It is
 * not atomic by itself: write into a temporary folder and move that.
 */
public final class NpyFloatsWriter implements AutoCloseable {
    private final Path file;
    private final int[] row;
    private final OutputStream out;
    private long values;

    /**
     * Begins the file.
     *
     * @param row the shape of one row; none where a row is a single number
     */
    public NpyFloatsWriter(Path file, int... row) throws IOException {
        this.file = file;
        this.row = row.clone();
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write(header(0));
    }

    /** Adds a row, or several in C order. */
    public void add(float... rows) throws IOException {
        byte[] chunk = new byte[Math.multiplyExact(rows.length, Float.BYTES)];
        ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(rows);
        out.write(chunk);
        values += rows.length;
    }

    /** Says that all rows are there: only now does the header tell their number. */
    public void finish() throws IOException {
        out.close();
        int width = Arrays.stream(row).reduce(1, Math::multiplyExact);
        if (values % width != 0) {
            throw new IllegalStateException(values + " values are no rows of " + width);
        }
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.write(header(Math.toIntExact(values / width)));
            opened.getChannel().force(true); // unlike getFD().sync() it says why: no space left
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Headers are padded to a multiple of 64 bytes; with any shape of a few axes that is 128, whatever the number of rows. */
    private byte[] header(int rows) {
        int[] shape = new int[row.length + 1];
        shape[0] = rows;
        System.arraycopy(row, 0, shape, 1, row.length);
        return Npy.header("<f4", shape);
    }
}
