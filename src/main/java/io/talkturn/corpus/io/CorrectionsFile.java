package io.talkturn.corpus.io;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.talkturn.corpus.Correction;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.Sha256;
import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.foundation.UserError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code corrections.jsonl}: what people put right, one line a correction or a taking back, in the order in which they
 * did it. Lines are only ever added, so who did what and when is never lost.
 */
public final class CorrectionsFile {
    static final String FILE = "corrections.jsonl";
    private static final Pattern NUMBERED = Pattern.compile("c(\\d{1,15})(-\\d+)?");

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
        return parse(folder, whole(folder));
    }

    /**
     * Corrections as they stand in the lines of a file.
     *
     * @param folder where the file is or will be, for what is told
     * @throws UserError where a line is damaged
     */
    public static List<Correction> parse(Path folder, String text) {
        Path file = folder.resolve(FILE);
        List<String> lines = text.lines().toList();
        Map<String, Correction> corrections = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
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
        String id = unused(corrections, line.id);
        corrections.put(id, new Correction(id, line.talkturn, line.field, old, line.value, author, time, null));
    }

    /** Versions before 0.2 could give an id twice; both corrections count, and each can be taken back. */
    private static String unused(Map<String, Correction> corrections, String id) {
        String unused = id;
        for (int n = 2; corrections.containsKey(unused); n++) {
            unused = id + "-" + n;
        }
        return unused;
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

    /**
     * The file with one more correction.
     *
     * @return all lines, to be written in its place
     */
    public static String with(Path folder, Correction c) {
        return whole(folder)
                + Json.line(new Line(c.id(), null, c.talkturn(), c.field(), c.old(), c.value(), c.author(), c.time()))
                + "\n";
    }

    /**
     * The file with one correction taken back.
     *
     * @return all lines, to be written in its place
     * @throws UserError where there is none of that id, or it was taken back before
     */
    public static String without(Path folder, String id, String author, String time) {
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
        return whole(folder) + Json.line(new Line(null, id, null, null, null, null, author, time)) + "\n";
    }

    /** SHA-256 over the corrections that hold, in order: what a narrative or a run depends on. Who and when does not count. */
    public static String fingerprint(List<Correction> corrections) {
        MessageDigest digest = Sha256.digest();
        corrections.stream()
                .filter(Correction::holds)
                .map(c -> Json.line(List.of(c.talkturn(), c.field(), c.value())) + "\n")
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(digest);
    }

    /** Writes the lines into a folder, usually one that is being filled. */
    public static void write(Path folder, String lines) {
        AtomicFiles.writeText(folder.resolve(FILE), lines);
    }

    /** Writes the lines in the place of those of a corpus folder, in one step; its lock is held. */
    public static void replace(Path folder, String lines, Progress progress) {
        CorpusFolder.change(folder, "correcting", progress, fresh -> write(fresh, lines));
    }

    /** An id that no correction of the corpus has ever had. */
    public static String freshId(Path folder) {
        long last = 0;
        for (String id : ids(whole(folder))) {
            Matcher number = NUMBERED.matcher(id);
            if (number.matches()) {
                last = Math.max(last, Long.parseLong(number.group(1)));
            }
        }
        return "c" + (last + 1);
    }

    private static List<String> ids(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(CorrectionsFile::idOf)
                .toList();
    }

    private static String idOf(String line) {
        try {
            Line read = Json.parse(line, Line.class);
            return read.id != null ? read.id : String.valueOf(read.undo);
        } catch (JacksonException e) {
            return "";
        }
    }

    /**
     * The whole lines. A last one without its end was cut short by a crash of an earlier version and never confirmed, so it
     * goes; where it reads as a whole one, an editor has left the end out.
     */
    private static String whole(Path folder) {
        Path file = folder.resolve(FILE);
        String text = Files.exists(file) ? AtomicFiles.readText(file) : "";
        int end = text.lastIndexOf('\n') + 1;
        String last = text.substring(end);
        return last.isBlank() || idOf(last).isEmpty() ? text.substring(0, end) : text + "\n";
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
