package io.talkturn.foundation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads and writes {@code .safetensors} files in plain Java, so that results can be looked at with no engine loaded. */
public final class SafeTensors {
    private static final int MOST_HEADER_BYTES = 100_000_000;

    private SafeTensors() {}

    /** The element types Talkturn uses. */
    public enum Type {
        F32(4),
        F64(8),
        I32(4),
        I64(8);

        private final int width;

        Type(int width) {
            this.width = width;
        }
    }

    /**
     * One tensor in C order, little-endian.
     *
     * @param shape the length of every axis; empty for a single number
     * @param bytes the values; its position and limit enclose them
     */
    public record Tensor(Type type, long[] shape, ByteBuffer bytes) {
        /** A float32 tensor of these values. */
        public static Tensor of(float[] values, long... shape) {
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            return new Tensor(Type.F32, shape, bytes);
        }

        /** A float64 tensor of these values. */
        public static Tensor of(double[] values, long... shape) {
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asDoubleBuffer().put(values);
            return new Tensor(Type.F64, shape, bytes);
        }

        /** An int64 tensor of these values. */
        public static Tensor of(long[] values, long... shape) {
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asLongBuffer().put(values);
            return new Tensor(Type.I64, shape, bytes);
        }

        /** The number of values. */
        public int size() {
            return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        }

        /** The values as float32, of a float32 tensor. */
        public float[] floats() {
            require(Type.F32);
            float[] values = new float[size()];
            little().asFloatBuffer().get(values);
            return values;
        }

        /** The values as float64, of a float64 tensor. */
        public double[] doubles() {
            require(Type.F64);
            double[] values = new double[size()];
            little().asDoubleBuffer().get(values);
            return values;
        }

        /** The values as int64, of an int64 tensor. */
        public long[] longs() {
            require(Type.I64);
            long[] values = new long[size()];
            little().asLongBuffer().get(values);
            return values;
        }

        private ByteBuffer little() {
            return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        }

        private void require(Type wanted) {
            if (type != wanted) {
                throw new IllegalStateException("The tensor holds " + type + ", not " + wanted);
            }
        }
    }

    private record Entry(
            String dtype,
            long[] shape,
            @JsonProperty("data_offsets") long[] offsets) {}

    /** Writes tensors in the order of the map, atomically; the same tensors give the same bytes. */
    public static void write(Path file, Map<String, Tensor> tensors) {
        Map<String, Entry> header = new LinkedHashMap<>();
        long offset = 0;
        for (var named : tensors.entrySet()) {
            Tensor tensor = named.getValue();
            long end = offset + (long) tensor.size() * tensor.type().width;
            header.put(named.getKey(), new Entry(tensor.type().name(), tensor.shape(), new long[] {offset, end}));
            offset = end;
        }
        String json = Json.line(header);
        byte[] text =
                (json + " ".repeat(-json.getBytes(StandardCharsets.UTF_8).length & 7)).getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, out -> {
            out.write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(text.length)
                    .array());
            out.write(text);
            for (Tensor tensor : tensors.values()) {
                byte[] chunk = new byte[tensor.size() * tensor.type().width];
                tensor.bytes().duplicate().get(chunk);
                out.write(chunk);
            }
        });
    }

    /**
     * Reads all tensors of a file, in the order of its header.
     *
     * @throws UserError where the file is missing, cut short or not a safetensors file
     */
    public static Map<String, Tensor> read(Path file) {
        FileTouch.read(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = readBytes(channel, 0, 8, file).getLong();
            if (length < 2 || length > MOST_HEADER_BYTES || length > channel.size() - 8) {
                throw damaged(file, null);
            }
            ByteBuffer text = readBytes(channel, 8, (int) length, file);
            JsonNode header = Json.tree(StandardCharsets.UTF_8.decode(text).toString());
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (var named : header.properties()) {
                if (!named.getKey().equals("__metadata__")) {
                    tensors.put(named.getKey(), tensor(channel, 8 + length, named.getValue(), file));
                }
            }
            return tensors;
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            throw damaged(file, e);
        }
    }

    private static Tensor tensor(FileChannel channel, long base, JsonNode node, Path file) throws IOException {
        Entry entry = Json.parseWhole(node.isObject() ? node.toString() : "{}", Entry.class);
        if (entry.offsets().length != 2) {
            throw damaged(file, null);
        }
        Type type = type(entry.dtype(), file);
        long from = entry.offsets()[0];
        long bytes = entry.offsets()[1] - from;
        long count = Arrays.stream(entry.shape()).reduce(1, Math::multiplyExact);
        if (from < 0 || bytes != Math.multiplyExact(count, type.width)) {
            throw damaged(file, null);
        }
        return new Tensor(type, entry.shape(), readBytes(channel, base + from, Math.toIntExact(bytes), file));
    }

    private static Type type(String name, Path file) {
        for (Type type : Type.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw new UserError(
                "The file holds tensors of the type “" + name + "”; Talkturn reads F32, F64, I32 and I64.",
                file,
                "Save them as F32.");
    }

    private static ByteBuffer readBytes(FileChannel channel, long from, int count, Path file) throws IOException {
        if (from + count > channel.size()) {
            throw damaged(file, null);
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw damaged(file, null);
            }
        }
        return bytes.flip();
    }

    private static UserError damaged(Path file, @Nullable Exception cause) {
        return new UserError(
                "The tensor file is damaged or cut short.", file, "Restore it from a copy, or make it again.", cause);
    }
}
