package io.talkturn.corpus.io.source;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/**
 * The lines of a small text file such as releases of corpora consist of: UTF-8, or Latin-1 as a whole where it is not.
 *
 * @param lines without line ends; the line numbered n is at n - 1
 */
public record SourceLines(SourceFile file, List<String> lines) {
    // transcripts have kilobytes, a trace of an hour three megabytes
    private static final long MOST = 64L << 20;

    public SourceLines {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file; an empty one has no lines.
     *
     * @throws UserError where it cannot be read or is too large for what it should be
     */
    public static SourceLines read(SourceFile file, ImportNotes notes) {
        byte[] bytes = bytes(file);
        return new SourceLines(file, split(text(file, bytes, notes)));
    }

    private static byte[] bytes(SourceFile file) {
        try {
            long size = Files.size(file.path());
            if (size > MOST) {
                throw file.error(
                        "The file has " + (size >> 20) + " MiB, far more than such a file can hold.",
                        "Put the file of the release in its place, or take it away.");
            }
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file.path(), e);
        }
    }

    private static String text(SourceFile file, byte[] bytes, ImportNotes notes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            String text = out.flip().toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        notes.warn(
                "not_utf8",
                file.name(),
                line,
                "Line " + line + " holds a byte that is not UTF-8; the file was read as Latin-1: check accents.");
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<String> split(String text) {
        return text.lines().toList();
    }
}
