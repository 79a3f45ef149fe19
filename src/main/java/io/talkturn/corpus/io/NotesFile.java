package io.talkturn.corpus.io;

import io.talkturn.corpus.TalkturnNote;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Csv;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.SpreadsheetSafety;
import io.talkturn.foundation.SteadyReading;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code notes.jsonl}: what people noted at talkturns, a line a talkturn. It stays when the corpus is imported or woven
 * again; a note of a talkturn that is no longer there waits until it is back.
 */
public final class NotesFile {
    static final String FILE = "notes.jsonl";

    private NotesFile() {}

    private record Line(
            @Nullable String talkturn,
            @Nullable String text,
            @Nullable String author,
            @Nullable String time) {}

    /**
     * All notes by talkturn, in the order in which talkturns were first noted.
     *
     * @throws UserError where a line is damaged, or the second one of a talkturn
     */
    public static Map<String, TalkturnNote> read(Path folder) {
        return SteadyReading.of(folder, () -> notes(folder));
    }

    private static Map<String, TalkturnNote> notes(Path folder) {
        Map<String, TalkturnNote> notes = new LinkedHashMap<>();
        lines(folder).values().forEach(line -> notes.put(line.note.talkturn(), line.note));
        return notes;
    }

    /** A note and the text of its line, which may say more than this version reads. */
    private record Written(TalkturnNote note, String text) {}

    private static Map<String, Written> lines(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, Written> found = new LinkedHashMap<>();
        List<String> lines =
                Files.exists(file) ? AtomicFiles.readText(file).lines().toList() : List.of();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                TalkturnNote note = parse(file, i + 1, lines.get(i));
                if (found.put(note.talkturn(), new Written(note, lines.get(i))) != null) {
                    throw second(file, i + 1, note.talkturn());
                }
            }
        }
        return found;
    }

    /** Which of the two counts is not for us to say. */
    private static UserError second(Path file, int number, String talkturn) {
        return new UserError(
                "Line " + number + " is a second note of the talkturn “" + talkturn + "”.",
                file,
                "Make one line of the two.");
    }

    private static TalkturnNote parse(Path file, int number, String text) {
        try {
            Line line = Json.parse(text, Line.class);
            if (line.talkturn != null && line.text != null) {
                return new TalkturnNote(
                        line.talkturn,
                        line.text,
                        line.author == null ? "" : line.author,
                        line.time == null ? "" : line.time);
            }
        } catch (JacksonException e) {
            throw damaged(file, number, e);
        }
        throw damaged(file, number, null);
    }

    private static UserError damaged(Path file, int number, @Nullable Throwable cause) {
        return new UserError(
                "Line " + number + " of the notes cannot be read.",
                file,
                "Put the line right, or delete that line.",
                cause);
    }

    /**
     * Writes a note in the place of the talkturn's earlier one; a blank one takes it away.
     *
     * @throws UserError where the notes cannot be read or the folder cannot be written; nothing is changed then
     */
    public static void put(Path folder, TalkturnNote note, Progress progress) {
        try (FolderLock _ = CorpusFolder.lock(folder, "noting", progress)) {
            Map<String, Written> lines = lines(folder);
            if (!note.text().isBlank()) {
                lines.put(note.talkturn(), new Written(note, Json.line(note)));
            } else if (lines.remove(note.talkturn()) == null) {
                return;
            }
            if (lines.isEmpty()) {
                CorpusFolder.remove(folder, "noting", progress, List.of(FILE));
            } else {
                CorpusFolder.change(folder, "noting", progress, fresh -> write(fresh, lines.values()));
            }
        }
    }

    /** The lines of other talkturns stay letter by letter. */
    private static void write(Path folder, Collection<Written> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text).append('\n'));
        AtomicFiles.writeText(folder.resolve(FILE), text.toString());
    }

    /** Exports notes as a table. */
    public static void export(Path file, Collection<TalkturnNote> notes, SpreadsheetSafety safety) {
        Csv.write(file, List.of("talkturn", "note", "author", "time"), safety, sink -> {
            for (TalkturnNote note : notes) {
                sink.row(List.of(note.talkturn(), note.text(), note.author(), note.time()));
            }
        });
    }
}
