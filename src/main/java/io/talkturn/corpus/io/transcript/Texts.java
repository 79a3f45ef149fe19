package io.talkturn.corpus.io.transcript;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceText;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters of a transcript: as {@link SourceText} reads them, and UTF-16 without a byte order mark. */
public final class Texts {
    private static final int LOOK = 1 << 14;

    private Texts() {}

    /**
     * Reads a whole file.
     *
     * @throws io.talkturn.foundation.UserError where it is missing, empty, too large or no text
     */
    public static String read(SourceFile file, ImportNotes notes) {
        Charset wide = wide(start(file, LOOK));
        if (wide == null) {
            return SourceText.read(file, notes);
        }
        SourceText.requireRoom(List.of(file));
        FileTouch.read(file.path());
        try {
            return new String(Files.readAllBytes(file.path()), wide);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file.path(), e);
        }
    }

    /** Whether a file begins so, whatever follows. */
    public static boolean begins(SourceFile file, String ascii) {
        return new String(start(file, ascii.length()), StandardCharsets.ISO_8859_1).equals(ascii);
    }

    /** The first characters of a file, to tell its format; empty where it cannot be read or is no text. */
    public static String peek(SourceFile file) {
        return peek(file, LOOK);
    }

    /** The characters in so many bytes. */
    public static String peek(SourceFile file, int bytes) {
        byte[] start = start(file, bytes);
        Charset wide = wide(start);
        String text = new String(
                start, wide != null ? wide : isMarked(start) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.indexOf('\0') >= 0 ? "" : text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] start(SourceFile file, int bytes) {
        try (InputStream in = Files.newInputStream(file.path())) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static boolean isMarked(byte[] bytes) {
        return bytes.length > 1 && ((bytes[0] & 0xFF) ^ (bytes[1] & 0xFF)) == 1 && (bytes[0] & 0xFE) == 0xFE;
    }

    /** UTF-16 without a mark is told by the zeros between the ASCII characters with which all formats begin. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0 ? StandardCharsets.UTF_16LE : null;
    }
}
