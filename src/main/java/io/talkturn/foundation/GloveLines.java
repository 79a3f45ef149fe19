package io.talkturn.foundation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of an embedding file as bytes: files of gigabytes are common, so a line becomes text only where it counts. */
public final class GloveLines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 1 << 18;

    private final Path file;
    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int chunkLength;
    private int chunkAt;
    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private int number;

    private GloveLines(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Opens a file, plain or gzipped. */
    public static GloveLines open(Path file) throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        @Nullable InputStream opened = null;
        try {
            plain.mark(2);
            boolean zipped = plain.read() == 0x1f && plain.read() == 0x8b;
            plain.reset();
            opened = zipped ? new GZIPInputStream(plain, BUFFER) : plain;
            return new GloveLines(file, opened);
        } finally {
            if (opened == null) {
                plain.close();
            }
        }
    }

    /** Moves to the next line that is not empty; false at the end of the file. */
    public boolean next() throws IOException {
        boolean more;
        do {
            length = 0;
            more = readLine();
            trimEnd();
        } while (more && length == 0);
        return length > 0;
    }

    /** The line's number, counted from 1. */
    public int number() {
        return number;
    }

    /** Whether this is the first line of a word2vec file: two whole numbers, the count of tokens and the width. */
    public boolean isHeader() {
        return number == 1 && text(0, length).matches("\\d+ \\d+");
    }

    /** How many fields the line has. */
    public int fields() {
        int fields = 1;
        for (int i = 1; i < length; i++) {
            fields += line[i] == ' ' ? 1 : 0;
        }
        return fields;
    }

    /** How many fields at the end of the line are numbers; the first field is the token whatever it looks like. */
    public int trailingNumbers() {
        int numbers = 0;
        int end = length;
        while (end > 0) {
            int start = fieldStart(end);
            if (start == 0 || !isNumber(start, end)) {
                return numbers;
            }
            numbers++;
            end = start - 1;
        }
        return numbers;
    }

    /** Where the last {@code width} fields begin; -1 where there are not so many numbers after a token. */
    public int vectorStart(int width) {
        int end = length;
        int start = length;
        for (int i = 0; i < width; i++) {
            start = fieldStart(end);
            if (start <= 1 || !isNumber(start, end)) {
                return -1;
            }
            end = start - 1;
        }
        return start;
    }

    /** What stands before the vector. */
    public String token(int vectorStart) {
        return text(0, vectorStart - 1);
    }

    /** Whether a number of the vector is NaN or infinite. */
    public boolean hasNonFinite(int vectorStart) {
        for (int i = vectorStart; i < length; i++) {
            if ((line[i] | 0x20) == 'n') {
                return true;
            }
        }
        return false;
    }

    /** Reads the vector into a row of a table. */
    public void parse(int vectorStart, float[] table, int offset, int width) {
        String[] fields = text(vectorStart, length).split(" ", -1);
        for (int i = 0; i < width; i++) {
            table[offset + i] = Float.parseFloat(fields[i]);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean readLine() throws IOException {
        boolean any = false;
        for (int b = read(); b >= 0; b = read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (length == LONGEST_LINE) {
                throw new UserError(
                        "Line " + (number + 1) + " of the embedding file is longer than any vector can be.",
                        file,
                        "Choose a file in GloVe's text form: a token, then its numbers, a line each.");
            }
            line[length++] = (byte) b;
        }
        number += any ? 1 : 0;
        return any;
    }

    private int read() throws IOException {
        if (chunkAt == chunkLength) {
            chunkLength = in.read(chunk);
            chunkAt = 0;
            if (chunkLength <= 0) {
                chunkLength = 0;
                return -1;
            }
        }
        return chunk[chunkAt++] & 0xff;
    }

    private void trimEnd() {
        while (length > 0 && (line[length - 1] == ' ' || line[length - 1] == '\r')) {
            length--;
        }
    }

    private int fieldStart(int end) {
        int start = end;
        while (start > 0 && line[start - 1] != ' ') {
            start--;
        }
        return start;
    }

    /** A decimal number, or nan, inf, infinity in any case, as C and Python print them. */
    private boolean isNumber(int start, int end) {
        int at = start < end && (line[start] == '-' || line[start] == '+') ? start + 1 : start;
        int digits = 0;
        boolean point = false;
        for (; at < end; at++) {
            byte b = line[at];
            if (b >= '0' && b <= '9') {
                digits++;
            } else if (b == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return !point && text(at, end).toLowerCase(java.util.Locale.ROOT).matches("nan|inf|infinity");
        }
        return at == end || isExponent(at, end);
    }

    private boolean isExponent(int start, int end) {
        int at = start + 1;
        if ((line[start] | 0x20) != 'e' || at == end) {
            return false;
        }
        at += line[at] == '-' || line[at] == '+' ? 1 : 0;
        if (at == end) {
            return false;
        }
        for (; at < end; at++) {
            if (line[at] < '0' || line[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private String text(int start, int end) {
        return new String(line, start, Math.max(0, end - start), StandardCharsets.UTF_8);
    }
}
