package io.talkturn.corpus.io.source;

import io.talkturn.foundation.Progress;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a file as a table, whichever of the forms it has; JSON is told by its first character. */
public final class Tables {
    /** The endings of files that are looked at in a folder. */
    public static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".jsonl", ".ndjson", ".json");

    private static final Pattern JSON_ARRAY = Pattern.compile("\\[\\s*[{\\]]");

    private Tables() {}

    /** Whether the text is JSON or JSON Lines. */
    static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || JSON_ARRAY.matcher(start).lookingAt();
    }

    /**
     * Reads a table; rows that cannot be read are left out and noted.
     *
     * @throws io.talkturn.foundation.UserError where the file holds no table
     */
    public static RawTable read(SourceFile file, ImportNotes notes, Progress progress) {
        LongestLine.check(file);
        ImportNotes ofText = new ImportNotes();
        String text = SourceText.read(file, ofText);
        if (isJson(text)) {
            return new JsonTable(file, notes, progress).read(SourceText.readUtf8(file));
        }
        ofText.all().forEach(notes::add);
        return new DelimitedTable(file, notes, progress).read(text);
    }
}
