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

/**
 * The first line of a table.
 *
 * @param names of the columns, without blanks and quotes around them
 * @param delimiter between cells
 * @param bytes how long the line is, its end included
 */
record TableHeader(List<String> names, byte delimiter, long bytes) {
    private static final int LONGEST = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    TableHeader {
        names = List.copyOf(names);
    }

    static TableHeader read(Path file) {
        byte[] line = firstLine(file);
        String text = new String(line, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
        if (text.isBlank()) {
            throw new UserError("The file is empty, or its first line is.", file, "Export it again.");
        }
        byte delimiter = delimiter(text);
        List<String> names = CellSplitter.split(text.strip(), (char) delimiter).stream()
                .map(String::strip)
                .toList();
        return new TableHeader(names, delimiter, line.length);
    }

    private static byte[] firstLine(Path file) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 13];
        FileTouch.read(file);
        try (InputStream in = Files.newInputStream(file)) {
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

    private static byte delimiter(String header) {
        byte best = ',';
        long most = count(header, ',');
        for (byte candidate : new byte[] {';', '\t'}) {
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
