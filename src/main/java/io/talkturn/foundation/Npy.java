package io.talkturn.foundation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads and writes NumPy's {@code .npy} files: little-endian float32 and float64 in C order, nothing that runs code. */
public final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int CHUNK = 1 << 16;

    private Npy() {}

    /**
     * An array of numbers in C order.
     *
     * @param shape the length of every axis
     */
    public record Array<T>(T values, int[] shape) {}

    /** Writes float32 values, shape as given, atomically. */
    public static void write(Path file, float[] values, int... shape) {
        checkSize(values.length, shape);
        AtomicFiles.write(file, out -> {
            out.write(header("<f4", shape));
            byte[] chunk = new byte[CHUNK * Double.BYTES];
            ByteBuffer buffer = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < values.length; from += CHUNK) {
                int count = Math.min(CHUNK, values.length - from);
                buffer.asFloatBuffer().put(values, from, count);
                out.write(chunk, 0, count * Float.BYTES);
            }
        });
    }

    /** Writes float64 values, shape as given, atomically. */
    public static void write(Path file, double[] values, int... shape) {
        checkSize(values.length, shape);
        AtomicFiles.write(file, out -> {
            out.write(header("<f8", shape));
            byte[] chunk = new byte[CHUNK * Double.BYTES];
            ByteBuffer buffer = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < values.length; from += CHUNK) {
                int count = Math.min(CHUNK, values.length - from);
                buffer.asDoubleBuffer().put(values, from, count);
                out.write(chunk, 0, count * Double.BYTES);
            }
        });
    }

    /**
     * Reads a float32 file.
     *
     * @throws UserError where the file is missing, cut short, or of another type or order
     */
    public static Array<float[]> readFloats(Path file) {
        return read(file, "<f4", Float.BYTES, (buffer, count) -> {
            float[] values = new float[count];
            buffer.asFloatBuffer().get(values);
            return values;
        });
    }

    /**
     * Reads a float64 file.
     *
     * @throws UserError where the file is missing, cut short, or of another type or order
     */
    public static Array<double[]> readDoubles(Path file) {
        return read(file, "<f8", Double.BYTES, (buffer, count) -> {
            double[] values = new double[count];
            buffer.asDoubleBuffer().get(values);
            return values;
        });
    }

    private interface Decoder<T> {
        T decode(ByteBuffer buffer, int count);
    }

    /** What stands before the values: their shape, their number, and the byte at which they begin. */
    record Header(long[] shape, long count, long start) {}

    /** Reads the header and sees that the file is long enough for its values. */
    static Header header(FileChannel channel, String type, int width, Path file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        readFully(channel, start, file);
        if (!Arrays.equals(Arrays.copyOf(start.array(), 6), Arrays.copyOf(MAGIC, 6))) {
            throw new UserError("The file is not a npy file.", file, "Restore it from a copy, or make it again.");
        }
        ByteBuffer text = ByteBuffer.allocate(Short.toUnsignedInt(start.getShort(8)));
        readFully(channel, text, file);
        long[] shape = shape(new String(text.array(), StandardCharsets.US_ASCII), type, file);
        long count = count(shape, file);
        if (count > (channel.size() - channel.position()) / width) {
            throw cutShort(file);
        }
        return new Header(shape, count, channel.position());
    }

    private static <T> Array<T> read(Path file, String type, int width, Decoder<T> decoder) {
        FileTouch.read(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Header header = header(channel, type, width, file);
            ByteBuffer body =
                    ByteBuffer.allocate(Math.toIntExact(header.count() * width)).order(ByteOrder.LITTLE_ENDIAN);
            readFully(channel, body, file);
            return new Array<>(decoder.decode(body, (int) header.count()), ints(header.shape()));
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        } catch (ArithmeticException e) {
            throw new UserError("The npy file holds more than 2^31 bytes.", file, "Split the array.", e);
        }
    }

    private static long[] shape(String header, String type, Path file) {
        return NpyHeader.parse(header)
                .filter(found -> found.descr().equals(type) && !found.fortran())
                .orElseThrow(() -> new UserError(
                        "The npy file holds other values than expected (" + header.strip() + ").",
                        file,
                        "Talkturn needs " + type + " in C order here; convert the array and write it again."))
                .shape();
    }

    private static long count(long[] shape, Path file) {
        try {
            return Arrays.stream(shape).reduce(1, Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw new UserError("The npy file says it holds more than 2^63 values.", file, "Split the array.", e);
        }
    }

    static int[] ints(long[] shape) {
        return Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
    }

    static void readFully(FileChannel channel, ByteBuffer buffer, Path file) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw cutShort(file);
            }
        }
        buffer.flip();
    }

    private static UserError cutShort(Path file) {
        return new UserError("The npy file is cut short.", file, "Restore it from a copy, or make it again.");
    }

    static byte[] header(String type, int[] shape) {
        String axes = Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String tuple = shape.length == 1 ? "(" + axes + ",)" : "(" + axes + ")";
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + tuple + ", }";
        // NumPy wants the whole header to end with a newline at a multiple of 64 bytes
        int padded = (MAGIC.length + 2 + text.length() + 1 + 63) / 64 * 64;
        String line = text + " ".repeat(padded - MAGIC.length - 2 - text.length() - 1) + "\n";
        return ByteBuffer.allocate(padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) line.length())
                .put(line.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static void checkSize(int length, int[] shape) {
        if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != length) {
            throw new IllegalArgumentException(length + " values do not fill " + Arrays.toString(shape));
        }
    }
}
