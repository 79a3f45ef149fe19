package io.talkturn.corpus.io.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cells of text of one length, padded with zeros: NumPy's U (four bytes a character) and S (one byte). */
final class TextCells {
    private static final int MOST_EMPTY = 1 << 20;

    private TextCells() {}

    /** The texts in C order. */
    static List<String> read(MemorySegment bytes, Dtype type, long[] shape, boolean fortran) {
        int count = type.size() == 0 ? cells(shape) : Math.toIntExact(bytes.byteSize() / type.size());
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            MemorySegment cell =
                    bytes.asSlice((long) type.size() * (fortran ? FortranOrder.place(i, shape) : i), type.size());
            texts.add(type.kind() == 'U' ? unicode(cell, type.bigEndian()) : single(cell));
        }
        return texts;
    }

    /** Texts without any characters take no room in a file: more of them than this are not made. */
    static boolean isTooMany(Dtype type, long[] shape) {
        return type.isText()
                && type.size() == 0
                && Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b) > MOST_EMPTY;
    }

    private static int cells(long[] shape) {
        long count = 1;
        for (long axis : shape) {
            count *= axis;
        }
        return Math.toIntExact(count);
    }

    private static String unicode(MemorySegment cell, boolean big) {
        var layout = ValueLayout.JAVA_INT_UNALIGNED.withOrder(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        StringBuilder text = new StringBuilder();
        for (long at = 0; at + 4 <= cell.byteSize(); at += 4) {
            int point = cell.get(layout, at);
            text.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xFFFD);
        }
        return withoutPadding(text.toString());
    }

    private static String single(MemorySegment cell) {
        return text(cell.toArray(ValueLayout.JAVA_BYTE), (byte) 0, false);
    }

    /**
     * The text of a cell of bytes.
     *
     * @param padding what fills the end of the cell
     * @param ends whether the first padding ends the text, whatever follows
     */
    static String text(byte[] cell, byte padding, boolean ends) {
        int end = cell.length;
        while (end > 0 && cell[end - 1] == padding) {
            end--;
        }
        for (int i = 0; ends && i < end; i++) {
            end = cell[i] == 0 ? i : end;
        }
        return decoded(Arrays.copyOf(cell, end));
    }

    /** Bytes as text: UTF-8 where they are, else Latin-1. */
    static String decoded(byte[] text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(text, StandardCharsets.ISO_8859_1);
        }
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
