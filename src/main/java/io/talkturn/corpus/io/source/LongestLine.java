package io.talkturn.corpus.io.source;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.Interruption;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Finds out before a table is read, with no memory, that its file has no lines: a parser would take all of it for one
 * cell. JSON may stand in one line.
 */
final class LongestLine {
    private static final int MOST = 1 << 24;
    private static final int START = 1 << 10;

    private LongestLine() {}

    /**
     * Looks through a file.
     *
     * @throws UserError where a line of what is not JSON is longer than any row; it names the line
     */
    static void check(SourceFile file) {
        if (file.path().toFile().length() <= MOST) {
            return;
        }
        FileTouch.read(file.path());
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] block = in.readNBytes(START);
            if (!Tables.isJson(new String(block, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", ""))) {
                scan(file, in, block);
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file.path(), e);
        }
    }

    private static void scan(SourceFile file, InputStream in, byte[] start) throws IOException {
        byte[] block = new byte[1 << 16];
        System.arraycopy(start, 0, block, 0, start.length);
        long line = 1;
        long length = 0;
        for (int count = start.length; count > 0; count = in.read(block)) {
            Interruption.check();
            for (int i = 0; i < count; i++) {
                length++;
                if (block[i] == '\n' || block[i] == '\r') {
                    line += block[i] == '\n' ? 1 : 0;
                    length = 0;
                }
            }
            if (length > MOST) {
                throw tooLong(file, line);
            }
        }
    }

    private static UserError tooLong(SourceFile file, long line) {
        return file.error(
                "Line " + line + " is longer than " + (MOST >> 20) + " MiB, so this is no table with a row a line.",
                "Export the table again as CSV, with a line for every row.");
    }
}
