package io.talkturn.corpus.io.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Numbers as NumPy lays them out, in memory or in a mapped part of a file.
 *
 * @param bytes as long as the cells need
 * @param fortran whether the first axis is the quickest
 */
record RawArray(MemorySegment bytes, Dtype dtype, long[] shape, boolean fortran) implements NumberArray {
    @Override
    public String type() {
        return dtype.title();
    }

    @Override
    public boolean isFloat() {
        return dtype.isFloat();
    }

    @Override
    public void read(long from, double[] into, int at, int count) {
        if (!fortran || shape.length < 2) {
            for (int i = 0; i < count; i += block(into, at + i, from + i, count - i)) {}
            return;
        }
        for (int i = 0; i < count; i++) {
            block(into, at + i, FortranOrder.place(from + i, shape), 1);
        }
    }

    /** Copies consecutive stored cells; one switch a block keeps the loops tight. */
    private int block(double[] into, int at, long from, int count) {
        ByteOrder order = dtype.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        long base = from * dtype.size();
        switch (dtype.kind() + "" + dtype.size()) {
            case "f8" ->
                MemorySegment.copy(bytes, ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order), base, into, at, count);
            case "f4" -> {
                var layout = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
                for (int i = 0; i < count; i++) {
                    into[at + i] = bytes.get(layout, base + 4L * i);
                }
            }
            case "f2" -> {
                var layout = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
                for (int i = 0; i < count; i++) {
                    into[at + i] = Float.float16ToFloat(bytes.get(layout, base + 2L * i));
                }
            }
            case "i8", "u8" -> {
                var layout = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
                for (int i = 0; i < count; i++) {
                    long value = bytes.get(layout, base + 8L * i);
                    into[at + i] = dtype.kind() == 'u' && value < 0 ? (value >>> 1) * 2.0 + (value & 1) : value;
                }
            }
            case "i4", "u4" -> {
                var layout = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
                for (int i = 0; i < count; i++) {
                    int value = bytes.get(layout, base + 4L * i);
                    into[at + i] = dtype.kind() == 'u' ? Integer.toUnsignedLong(value) : value;
                }
            }
            case "i2", "u2" -> {
                var layout = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
                for (int i = 0; i < count; i++) {
                    short value = bytes.get(layout, base + 2L * i);
                    into[at + i] = dtype.kind() == 'u' ? Short.toUnsignedInt(value) : value;
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    byte value = bytes.get(ValueLayout.JAVA_BYTE, base + i);
                    into[at + i] = dtype.kind() == 'i' ? value : Byte.toUnsignedInt(value);
                }
            }
        }
        return count;
    }
}
