package io.talkturn.corpus.io.source;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Turns the bytes of a text file into characters: UTF-8, UTF-16 with a byte order mark (Excel's "Unicode text"), else
 * Windows-1252. Control characters U+0080 to U+009F are Windows-1252 that somebody took for Latin-1, and are put right.
 */
public final class SourceText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char UNKNOWN = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    // measured: a table of 12 MB becomes a corpus in a heap of 256 MB, one of 30 MB does not
    private static final int MEMORY_A_BYTE = 20;

    private SourceText() {}

    /**
     * Reads a file.
     *
     * @throws UserError where it is missing, a folder, empty, too large for the memory, or holds NUL characters
     */
    public static String read(SourceFile file, ImportNotes notes) {
        byte[] bytes = bytes(file);
        String text = decode(file, bytes, notes);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw file.error(
                    "Line " + lineAt(text, nul) + " holds a NUL character; this is no whole text file.",
                    "Export the table again as UTF-8 text.");
        }
        return text;
    }

    /** The bytes of a file that must be UTF-8, as JSON must. */
    public static String readUtf8(SourceFile file) {
        byte[] bytes = bytes(file);
        return utf8(bytes)
                .map(SourceText::withoutMark)
                .orElseThrow(() -> file.error(
                        "The file is not UTF-8; the first wrong byte stands at position " + firstWrongByte(bytes) + ".",
                        "JSON is always UTF-8: export it again."));
    }

    /**
     * Refuses before anything is read what would not fit into memory.
     *
     * @throws UserError where the files are too large together
     */
    public static void requireRoom(List<SourceFile> files) {
        long size =
                files.stream().mapToLong(file -> file.path().toFile().length()).sum();
        long room = Runtime.getRuntime().maxMemory() / MEMORY_A_BYTE;
        if (size > room) {
            throw files.getFirst()
                    .error(
                            (files.size() == 1 ? "The file has " : "This file and the others have ") + (size >> 20)
                                    + " MiB; with the memory that Talkturn may use, " + (room >> 20)
                                    + " MiB can be imported at once.",
                            "Give Talkturn more memory (TALKTURN_JAVA_OPTIONS=-Xmx8g), or import a part.");
        }
    }

    private static byte[] bytes(SourceFile file) {
        if (Files.isDirectory(file.path())) {
            throw file.error("This is a folder where a file is expected.", "Choose the file itself.");
        }
        try {
            long size = Files.size(file.path());
            if (size == 0) {
                throw file.error("The file is empty.", "Export the table again.");
            }
            requireRoom(List.of(file));
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file.path(), e);
        }
    }

    private static String decode(SourceFile file, byte[] bytes, ImportNotes notes) {
        if (isUtf16(bytes)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Optional<String> utf8 = utf8(bytes).map(SourceText::withoutMark);
        if (utf8.isPresent()) {
            return controlsRead(file, utf8.get(), notes);
        }
        notes.warn(
                "not_utf8",
                file.name(),
                null,
                "The file is not valid UTF-8 and was read as Windows-1252: check accents.");
        String text = new String(bytes, WINDOWS);
        noteUnknown(file, text, notes);
        return text;
    }

    private static String controlsRead(SourceFile file, String text, ImportNotes notes) {
        long controls = text.chars().filter(SourceText::isControl).count();
        if (controls == 0) {
            return text;
        }
        notes.warn(
                "c1_controls",
                file.name(),
                null,
                controls
                        + " control characters (U+0080 to U+009F) were read as the Windows-1252 signs they stand for.");
        StringBuilder read = new StringBuilder(text.length());
        text.chars().forEach(c -> read.append(isControl(c) ? windows(c) : (char) c));
        noteUnknown(file, read, notes);
        return read.toString();
    }

    private static boolean isControl(int c) {
        return c >= 0x80 && c <= 0x9F;
    }

    private static char windows(int c) {
        return WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) c})).charAt(0);
    }

    private static void noteUnknown(SourceFile file, CharSequence text, ImportNotes notes) {
        int line = 1;
        int noted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == UNKNOWN && noted != line) {
                noted = line;
                notes.warn(
                        "undefined_bytes",
                        file.name(),
                        line,
                        "Line " + line + " holds bytes that mean nothing in Windows-1252; they are shown as U+FFFD.");
            }
            line += c == '\n' ? 1 : 0;
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int firstWrongByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var _ = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return in.position();
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Whether a byte order mark says UTF-16. */
    static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    private static long lineAt(String text, int index) {
        return 1 + text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
