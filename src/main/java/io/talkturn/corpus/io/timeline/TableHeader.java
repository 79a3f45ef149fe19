package io.talkturn.corpus.io.timeline;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a table.
 *
 * @param names of the columns, without blanks and quotes around them
 * @param delimiter between cells
 * @param bytes how long the line is, its end and a line "sep=;" of Excel before it included
 * @param lines how many lines that are
 * @param blanks whether cells stand apart by blanks, several of which are one: rows then have tabs in their place
 */
record TableHeader(List<String> names, byte delimiter, long bytes, int lines, boolean blanks) {
    private static final int LONGEST = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern EXCEL_HINT = Pattern.compile("sep=([,;\t])");
    private static final Pattern WIDE = Pattern.compile("\\S\\s{2,}\\S");

    TableHeader {
        names = List.copyOf(names);
    }

    static TableHeader read(Path file) {
        byte[] line = line(file, 0);
        String text = new String(line, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
        Matcher hint = EXCEL_HINT.matcher(text.strip());
        if (hint.matches()) {
            byte[] second = line(file, line.length);
            List<String> names = names(
                    new String(second, StandardCharsets.UTF_8), hint.group(1).charAt(0));
            return new TableHeader(names, (byte) hint.group(1).charAt(0), (long) line.length + second.length, 2, false);
        }
        if (text.isBlank()) {
            throw new UserError("The file is empty, or its first line is.", file, "Export it again.");
        }
        byte delimiter = delimiter(text);
        if (delimiter == 0) {
            String apart = WIDE.matcher(text.strip()).find() ? "\\s{2,}" : "\\s+";
            List<String> names = List.of(text.strip().split(apart));
            return new TableHeader(names, (byte) '\t', line.length, 1, names.size() > 1);
        }
        return new TableHeader(names(text, (char) delimiter), delimiter, line.length, 1, false);
    }

    private static List<String> names(String line, char delimiter) {
        return CellSplitter.split(line.strip(), delimiter).stream()
                .map(String::strip)
                .toList();
    }

    /** The line that begins at a byte. */
    private static byte[] line(Path file, long from) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 13];
        FileTouch.read(file);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    line.write(chunk[i]);
                    if (chunk[i] == '\n') {
                        return line.toByteArray();
                    }
                }
                if (line.size() > LONGEST) {
                    throw new UserError("The first line is too long for a header.", file, "Choose a table of text.");
                }
            }
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file, e);
        }
        return line.toByteArray();
    }

    /** The sign between cells, 0 where there are only blanks. */
    private static byte delimiter(String header) {
        byte best = 0;
        long most = 0;
        for (byte candidate : new byte[] {',', ';', '\t'}) {
            long found = count(header, (char) candidate);
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
