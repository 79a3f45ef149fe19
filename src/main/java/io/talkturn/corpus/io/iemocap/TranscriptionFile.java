package io.talkturn.corpus.io.iemocap;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.source.SourceLines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code transcriptions/<dialogue>.txt}: {@code Ses01F_impro01_F000 [006.2901-008.2357]: Excuse me.} */
final class TranscriptionFile {
    private static final Pattern LINE =
            Pattern.compile("(Ses\\S+)\\s+\\[\\s*(\\d+(?:\\.\\d+)?)\\s*-\\s*(\\d+(?:\\.\\d+)?)\\s*]:?(.*)");
    private static final Pattern PLACEHOLDER = Pattern.compile(".*_[FM]?XX\\d*");

    private TranscriptionFile() {}

    /** The lines by talkturn id, in the order of the file. */
    static Map<String, Utterance> read(SourceFile file, ImportNotes notes) {
        SourceLines text = SourceLines.read(file, notes);
        Map<String, Utterance> found = new LinkedHashMap<>();
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            if (!line.isBlank()) {
                add(i + 1, line, file.name(), notes, found);
            }
        }
        return found;
    }

    private static void add(int number, String line, String file, ImportNotes notes, Map<String, Utterance> found) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            notes.warn(
                    "transcript_line_without_id",
                    file,
                    number,
                    "Line " + number + " has no talkturn id with times; it was left out.");
            return;
        }
        String id = matcher.group(1);
        if (PLACEHOLDER.matcher(id).matches()) {
            notes.warn(
                    "transcript_xx_id",
                    file,
                    number,
                    "Line " + number + " has the placeholder id " + id + "; it was left out.");
            return;
        }
        Utterance utterance = new Utterance(
                number,
                id,
                Double.parseDouble(matcher.group(2)),
                Double.parseDouble(matcher.group(3)),
                Cells.spoken(matcher.group(4)));
        Utterance before = found.putIfAbsent(id, utterance);
        if (before != null) {
            notes.warn(
                    "duplicate_turn",
                    file,
                    number,
                    "Line " + number + " is " + id + " again (first in line " + before.line() + "); it was left out.");
        }
    }
}
