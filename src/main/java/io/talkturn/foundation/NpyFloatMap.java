package io.talkturn.foundation;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A float32 npy file mapped into memory, of any size: what is not read costs nothing, and the system may take back what
 * was. The mapping ends when nothing refers to it any more.
 */
public final class NpyFloatMap {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final long[] shape;
    private final MemorySegment values;

    private NpyFloatMap(long[] shape, MemorySegment values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * Maps a file.
     *
     * @throws UserError where the file is missing, cut short, or of another type or order
     */
    public static NpyFloatMap open(Path file) {
        FileTouch.read(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Npy.Header header = Npy.header(channel, "<f4", Float.BYTES, file);
            MemorySegment values = channel.map(
                    FileChannel.MapMode.READ_ONLY, header.start(), header.count() * Float.BYTES, Arena.ofAuto());
            return new NpyFloatMap(header.shape(), values);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }

    /** The number of axes. */
    public int axes() {
        return shape.length;
    }

    /** The length of an axis. */
    public long axis(int number) {
        return shape[number];
    }

    /** The number of values. */
    public long count() {
        return values.byteSize() / Float.BYTES;
    }

    /** Copies consecutive values in C order, beginning with number {@code from}, to {@code into} from {@code at} on. */
    public void read(long from, float[] into, int at, int length) {
        MemorySegment.copy(values, FLOAT, from * Float.BYTES, into, at, length);
    }
}
