package io.talkturn.foundation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes a float32 npy file a piece at a time, for arrays too large to hold. It is not atomic by itself: write into a
 * temporary folder and move that.
 */
public final class NpyFloatsWriter implements AutoCloseable {
    private final Path file;
    private final OutputStream out;
    private long missing;

    /**
     * Begins the file.
     *
     * @param shape the length of every axis, known beforehand
     */
    public NpyFloatsWriter(Path file, int... shape) throws IOException {
        this.file = file;
        this.missing = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write(Npy.header("<f4", shape));
    }

    /** Adds the next values in C order. */
    public void add(float[] values) throws IOException {
        byte[] chunk = new byte[Math.multiplyExact(values.length, Float.BYTES)];
        ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        out.write(chunk);
        missing -= values.length;
    }

    /** Says that all values are there. */
    public void finish() throws IOException {
        out.flush();
        if (missing != 0) {
            throw new IllegalStateException(file + " was to have " + missing + " more values");
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
