package io.talkturn.corpus.io;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.talkturn.corpus.Correction;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code corrections.jsonl}: what people put right, one line a correction or a taking back, in the order in which they
 * did it. Lines are only ever added, so who did what and when is never lost.
 */
public final class CorrectionsFile {
    static final String FILE = "corrections.jsonl";

    private CorrectionsFile() {}

    /** A line: a correction, or with {@code undo} the id of one that is taken back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            @Nullable String id,
            @Nullable String undo,
            @Nullable String talkturn,
            @Nullable String field,
            @Nullable String old,
            @Nullable String value,
            @Nullable String author,
            @Nullable String time) {}

    /**
     * All corrections in the order in which they were made, those that were taken back too.
     *
     * @throws UserError where a line is damaged; a last line that a crash cut short is left out
     */
    public static List<Correction> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = AtomicFiles.readText(file);
        List<String> lines = text.lines().toList();
        Map<String, Correction> corrections = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isCutShort = i == lines.size() - 1 && !text.endsWith("\n");
            if (!isCutShort && !lines.get(i).isBlank()) {
                add(corrections, file, i + 1, lines.get(i));
            }
        }
        return List.copyOf(corrections.values());
    }

    private static void add(Map<String, Correction> corrections, Path file, int number, String text) {
        Line line = parse(file, number, text);
        String author = line.author == null ? "" : line.author;
        String time = line.time == null ? "" : line.time;
        if (line.undo != null) {
            corrections.computeIfPresent(line.undo, (id, c) -> c.takenBack(author, time));
            return;
        }
        if (line.id == null || line.talkturn == null || line.field == null || line.value == null) {
            throw damaged(file, number, null);
        }
        String old = line.old == null ? "" : line.old;
        corrections.put(
                line.id, new Correction(line.id, line.talkturn, line.field, old, line.value, author, time, null));
    }

    private static Line parse(Path file, int number, String text) {
        try {
            return Json.parse(text, Line.class);
        } catch (JacksonException e) {
            throw damaged(file, number, e);
        }
    }

    private static UserError damaged(Path file, int number, @Nullable Throwable cause) {
        return new UserError(
                "Line " + number + " of the corrections cannot be read.",
                file,
                "Put the line right, or delete that line.",
                cause);
    }

    /** Adds a correction. */
    public static void append(Path folder, Correction c) {
        appendLine(folder, new Line(c.id(), null, c.talkturn(), c.field(), c.old(), c.value(), c.author(), c.time()));
    }

    /**
     * Takes a correction back.
     *
     * @throws UserError where there is none of that id, or it was taken back before
     */
    public static void undo(Path folder, String id, String author, String time) {
        Correction found = read(folder).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "There is no correction “" + id + "”.", folder.resolve(FILE), "See “talkturn corrections”."));
        if (!found.holds()) {
            throw new UserError(
                    "The correction “" + id + "” was taken back before.",
                    folder.resolve(FILE),
                    "Nothing need be done.");
        }
        appendLine(folder, new Line(null, id, null, null, null, null, author, time));
    }

    private static void appendLine(Path folder, Line line) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            String before = AtomicFiles.readText(file);
            if (!before.isEmpty() && !before.endsWith("\n")) {
                // a crash cut the last line short; it was never confirmed, so it goes
                AtomicFiles.writeText(file, before.substring(0, before.lastIndexOf('\n') + 1));
            }
        }
        AtomicFiles.appendLine(file, Json.line(line));
    }

    /** Exports all corrections as a table, those taken back too. */
    public static void export(Path file, List<Correction> corrections, SpreadsheetSafety safety) {
        List<String> header =
                List.of("id", "talkturn", "field", "old", "new", "author", "time", "undone_by", "undone_time");
        Csv.write(file, header, safety, sink -> {
            for (Correction c : corrections) {
                List<String> row = new ArrayList<>(
                        List.of(c.id(), c.talkturn(), c.field(), c.old(), c.value(), c.author(), c.time()));
                row.add(c.undone() == null ? "" : c.undone().author());
                row.add(c.undone() == null ? "" : c.undone().time());
                sink.row(row);
            }
        });
    }
}
