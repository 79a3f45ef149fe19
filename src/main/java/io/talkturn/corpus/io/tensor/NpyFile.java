package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** Npy files of any number type, byte order and axis order, mapped and not read. Arrays of objects are refused. */
final class NpyFile {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 20;

    private NpyFile() {}

    /**
     * Reads a file.
     *
     * @throws UserError where it is no npy file, cut short, or an array of objects
     */
    static TensorNode read(Path file) {
        FileTouch.read(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            TensorNode node = read(file, "", bytes);
            if (node instanceof TensorNode.Refused objects) {
                throw refused(file, objects.reason());
            }
            return node;
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }

    /** Whether these bytes begin like a npy file. */
    static boolean isNpy(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Reads an array.
     *
     * @param member its name in an archive, empty where it is the file itself
     * @param bytes all bytes of it
     * @return an array of objects is {@link TensorNode.Refused}
     */
    static TensorNode read(Path file, String member, MemorySegment bytes) {
        String what = member.isEmpty() ? "The file" : "The array “" + member + "”";
        byte[] start = bytes.asSlice(0, Math.min(12, bytes.byteSize())).toArray(ValueLayout.JAVA_BYTE);
        if (!isNpy(start) || start.length < 12) {
            throw refused(file, what + " is no npy array: it does not begin like one (byte 0).");
        }
        boolean isFirst = start[6] == 1;
        int width = isFirst ? 2 : 4;
        int length = isFirst
                ? Short.toUnsignedInt(bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 8))
                : bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 8);
        long from = 8L + width + length;
        if (length < 0 || length > LONGEST_HEADER || from > bytes.byteSize()) {
            throw refused(file, what + " is cut short: its header is not complete.");
        }
        byte[] text = bytes.asSlice(8L + width, length).toArray(ValueLayout.JAVA_BYTE);
        Optional<NpyHeader> header = NpyHeader.parse(new String(text, StandardCharsets.UTF_8));
        if (header.isEmpty()) {
            throw refused(file, what + " has a header that is not one of a plain array; nothing of it was run.");
        }
        return array(file, what, header.get(), bytes.asSlice(from));
    }

    private static TensorNode array(Path file, String what, NpyHeader header, MemorySegment cells) {
        Dtype type = Dtype.parse(header.descr())
                .orElseThrow(() -> refused(
                        file, what + " has the dtype “" + header.descr() + "”, which is neither number nor text."));
        if (type.kind() == 'O') {
            return new TensorNode.Refused(what + " is an array of objects (a pickle), which is not read.");
        }
        long needed = bytes(file, what, header.shape(), type);
        if (needed > cells.byteSize() || TextCells.isTooMany(type, header.shape())) {
            throw refused(
                    file,
                    what + " is cut short: the shape " + Arrays.toString(header.shape()) + " of " + type.title()
                            + " needs " + needed + " bytes, and there are " + cells.byteSize() + ".");
        }
        MemorySegment own = cells.asSlice(0, needed);
        return type.isText()
                ? new TensorNode.Texts(
                        header.shape(), type.title(), TextCells.read(own, type, header.shape(), header.fortran()))
                : new TensorNode.Numbers(new RawArray(own, type, header.shape(), header.fortran()));
    }

    private static long bytes(Path file, String what, long[] shape, Dtype type) {
        try {
            return Arrays.stream(shape).reduce(type.size(), Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw refused(file, what + " announces the shape " + Arrays.toString(shape) + ", larger than any file.");
        }
    }

    private static UserError refused(Path file, String sentence) {
        return new UserError(sentence, file, "Save numbers with numpy.save, or get an undamaged copy of the file.");
    }
}
