package io.talkturn.corpus.io.tensor;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a pickle with their positions. Long runs of bytes are not read but mapped where they stand, so that a file
 * may be larger than memory.
 */
final class PickleInput {
    /** Shorter runs are copied: a mapping costs more than they hold. */
    static final int MAPPED_FROM = 1 << 12;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private long bufferStart;
    private long opcode;

    private @Nullable MemorySegment mapped;

    PickleInput(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
        buffer.limit(0);
    }

    long position() {
        return bufferStart + buffer.position();
    }

    long size() {
        return size;
    }

    Path file() {
        return file;
    }

    /** The next byte as an opcode; errors from now on name its place. */
    int opcode() throws IOException {
        opcode = position();
        return unsigned();
    }

    int unsigned() throws IOException {
        need(1);
        return buffer.get() & 0xff;
    }

    int uint16() throws IOException {
        need(2);
        return Short.toUnsignedInt(buffer.getShort());
    }

    int int32() throws IOException {
        need(4);
        return buffer.getInt();
    }

    long int64() throws IOException {
        need(8);
        return buffer.getLong();
    }

    double bigEndianDouble() throws IOException {
        need(8);
        return Double.longBitsToDouble(Long.reverseBytes(buffer.getLong()));
    }

    /** The text up to the end of the line, without it. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = unsigned(); c != '\n'; c = unsigned()) {
            line.append((char) c);
            if (line.length() > 1 << 16) {
                throw damaged("a line of more than 65536 characters");
            }
        }
        return line.toString();
    }

    /** The bytes up to the end of the line, however many, without it; the protocols 0 and 1 write whole arrays so. */
    MemorySegment rest() throws IOException {
        MemorySegment rest = bytes(endOfLine() - position());
        unsigned();
        return rest;
    }

    private long endOfLine() throws IOException {
        need(1);
        for (int i = buffer.position(); i < buffer.limit(); i++) {
            if (buffer.get(i) == '\n') {
                return bufferStart + i;
            }
        }
        long from = bufferStart + buffer.limit();
        ByteBuffer block = ByteBuffer.allocate(buffer.capacity());
        while (channel.read(block.clear(), from) > 0) {
            block.flip();
            for (int i = 0; i < block.limit(); i++) {
                if (block.get(i) == '\n') {
                    return from + i;
                }
            }
            from += block.limit();
        }
        throw damaged("the end of file");
    }

    /**
     * A run of bytes that must be in the file: nothing is allocated for one that is not.
     *
     * @throws UserError where the file ends before
     */
    MemorySegment bytes(long length) throws IOException {
        require(length);
        if (length >= MAPPED_FROM) {
            MemorySegment run = mapped().asSlice(position(), length);
            skip(length);
            return run;
        }
        byte[] held = new byte[(int) length];
        int copied = 0;
        while (copied < held.length) {
            need(1);
            int count = Math.min(buffer.remaining(), held.length - copied);
            buffer.get(held, copied, count);
            copied += count;
        }
        return MemorySegment.ofArray(held);
    }

    /** The whole file is mapped once: systems allow some ten thousand mappings, and a pickle may hold more arrays. */
    private MemorySegment mapped() throws IOException {
        MemorySegment there = mapped;
        if (there == null) {
            there = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
            mapped = there;
        }
        return there;
    }

    String utf8(long length) throws IOException {
        if (length > 1 << 24) {
            throw damaged("a text of " + length + " bytes");
        }
        MemorySegment bytes = bytes(length);
        return new String(bytes.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /** Says that so many bytes must follow. */
    void require(long length) {
        if (length < 0) {
            throw damaged("a length of " + length + " bytes");
        }
        if (length > size - position()) {
            throw damaged(
                    "the end of file: " + length + " bytes are announced and " + (size - position()) + " are left");
        }
    }

    private void skip(long length) {
        long target = position() + length;
        bufferStart = target;
        buffer.limit(0);
    }

    private void need(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return;
        }
        bufferStart = position();
        buffer.compact();
        while (buffer.position() < bytes) {
            if (channel.read(buffer, bufferStart + buffer.position()) < 0) {
                throw damaged("the end of file");
            }
        }
        buffer.flip();
    }

    /** An error at the opcode that is being read. */
    UserError damaged(String problem) {
        return new UserError(
                "The pickle cannot be read: at byte " + opcode + " there is " + problem + ".",
                file,
                "Get an undamaged copy of the file, or save it again.");
    }

    /** Refuses something that would run code. */
    UserError foreign(String global) {
        return new UserError(
                "The pickle asks for “" + TensorNode.shortened(global) + "” at byte " + opcode
                        + "; only arrays, numbers and texts are read, and no code in a file is ever run.",
                file,
                ForeignClasses.wayOut(file, global));
    }
}
