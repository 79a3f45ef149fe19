package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.NpyHeader;
import io.talkturn.foundation.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

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
        long start = Math.min(MAGIC.length + 6L + LONGEST_HEADER, bytes.byteSize());
        InputStream in = new ByteArrayInputStream(bytes.asSlice(0, start).toArray(ValueLayout.JAVA_BYTE));
        try {
            Found found = found(file, what, in, bytes.byteSize());
            if (found.type.kind() == 'O') {
                return objects(what);
            }
            requireCells(file, what, found, bytes.byteSize());
            NpyHeader header = found.header;
            MemorySegment own = bytes.asSlice(found.from, found.needed);
            return found.type.isText()
                    ? texts(found, own)
                    : new TensorNode.Numbers(new RawArray(own, found.type, header.shape(), header.fortran()));
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
    }

    /** Reads a large array of an archive: its numbers stay there until they are asked for. */
    static TensorNode read(NpzEntry entry) throws IOException {
        String what = "The array “" + TensorNode.shortened(entry.name()) + "”";
        try (InputStream in = entry.open()) {
            Found found = found(entry.file(), what, in, entry.size());
            if (found.type.kind() == 'O') {
                return objects(what);
            }
            if (found.needed > entry.size() - found.from) {
                entry.requireEnd(in, found.from);
            }
            requireCells(entry.file(), what, found, entry.size());
            return found.type.isText()
                    ? texts(found, entry.unpacked().asSlice(found.from, found.needed))
                    : new TensorNode.Numbers(new NpzArray(entry, found.type, found.header, found.from));
        }
    }

    /** What the start says: the type, the shape, where the cells begin and how many bytes they need. */
    private record Found(NpyHeader header, Dtype type, long from, long needed) {}

    private static Found found(Path file, String what, InputStream in, long size) throws IOException {
        byte[] start = in.readNBytes(10);
        if (!isNpy(start) || start.length < 10 || size < 12) {
            throw refused(file, what + " is no npy array: it does not begin like one (byte 0).");
        }
        int width = start[6] == 1 ? 2 : 4;
        long length = (start[8] & 0xff) | (start[9] & 0xff) << 8;
        if (width == 4) {
            byte[] more = in.readNBytes(2);
            length |= more.length < 2 ? -1 : (more[0] & 0xffL) << 16 | (more[1] & 0xffL) << 24;
        }
        long from = 8L + width + length;
        if (length < 0 || length > LONGEST_HEADER || from > size) {
            throw refused(file, what + " is cut short: its header is not complete.");
        }
        NpyHeader header = NpyHeader.parse(new String(in.readNBytes((int) length), StandardCharsets.UTF_8))
                .orElseThrow(() ->
                        refused(file, what + " has a header that is not one of a plain array; nothing of it was run."));
        Dtype type = Dtype.parse(header.descr())
                .orElseThrow(() -> refused(
                        file, what + " has the dtype “" + header.descr() + "”, which is neither number nor text."));
        return new Found(header, type, from, type.kind() == 'O' ? 0 : bytes(file, what, header.shape(), type));
    }

    private static TensorNode objects(String what) {
        return new TensorNode.Refused(what + " is an array of objects (a pickle), which is not read.");
    }

    private static TensorNode texts(Found found, MemorySegment cells) {
        NpyHeader header = found.header;
        return new TensorNode.Texts(
                header.shape(),
                found.type.title(),
                TextCells.read(cells, found.type, header.shape(), header.fortran()));
    }

    private static void requireCells(Path file, String what, Found found, long size) {
        long there = size - found.from;
        if (found.needed > there || TextCells.isTooMany(found.type, found.header.shape())) {
            throw refused(
                    file,
                    what + " is cut short: the shape " + Arrays.toString(found.header.shape()) + " of "
                            + found.type.title() + " needs " + found.needed + " bytes, and there are " + there + ".");
        }
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
