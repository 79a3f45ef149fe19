package io.talkturn.foundation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A float32 npy file that is read a piece at a time, for arrays too large to hold. The file is open only while a piece
 * is read, so there is nothing to close.
 */
public final class NpyFloats {
    private final Path file;
    private final int[] shape;
    private final int count;
    private final long start;

    private NpyFloats(Path file, Npy.Header header) {
        this.file = file;
        this.shape = Npy.ints(header.shape());
        this.count = Math.toIntExact(header.count());
        this.start = header.start();
    }

    /**
     * Looks at the header and the length.
     *
     * @throws UserError where the file is missing, cut short, or of another type or order
     */
    public static NpyFloats open(Path file) {
        FileTouch.read(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new NpyFloats(file, Npy.header(channel, "<f4", Float.BYTES, file));
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }

    /** The length of every axis. */
    public int[] shape() {
        return shape.clone();
    }

    /** The number of values. */
    public int count() {
        return count;
    }

    /**
     * Reads consecutive values in C order.
     *
     * @param from the number of the first value
     * @throws UserError where the file has become shorter since it was opened
     */
    public float[] read(long from, int length) {
        if (from < 0 || length < 0 || from + length > count) {
            throw new IndexOutOfBoundsException(from + " + " + length + " of " + count);
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(length, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        FileTouch.read(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Npy.readFully(channel.position(start + from * Float.BYTES), bytes, file);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
        float[] values = new float[length];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}
