package io.talkturn.corpus.io.transcript.subtitle;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.Interruption;
import java.util.ArrayList;
import java.util.List;

/** Finds the cues: a line with times and what stands below it until an empty line. */
final class CueReader {
    private final SourceFile file;
    private final ImportNotes notes;
    private final List<Cue> cues = new ArrayList<>();
    private int tags;
    private int settings;
    private int blocks;

    CueReader(SourceFile file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
    }

    List<Cue> read(String text) {
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            Interruption.check();
            if (CueTimes.isTimes(lines.get(at))) {
                at = cue(lines, at);
            } else {
                noteBlock(lines.get(at));
                at++;
            }
        }
        if (cues.isEmpty()) {
            throw file.error(
                    "The file has no cue with times and text: nobody says anything.", "Export the subtitles again.");
        }
        account();
        return cues;
    }

    private void noteBlock(String line) {
        if (line.startsWith("NOTE") || line.startsWith("STYLE") || line.startsWith("REGION")) {
            blocks++;
        }
    }

    private int cue(List<String> lines, int at) {
        CueTimes times = CueTimes.of(file, lines.get(at), at + 1);
        settings += times.settings().isEmpty() ? 0 : 1;
        StringBuilder said = new StringBuilder();
        int next = at + 1;
        while (next < lines.size() && !lines.get(next).isBlank() && !isNext(lines, next)) {
            said.append(said.isEmpty() ? "" : "\n").append(lines.get(next));
            next++;
        }
        CueText text = CueText.of(said.toString());
        tags += text.tags();
        double start = times.start();
        double end = times.end();
        if (end < start) {
            notes.warn(
                    "end_before_start",
                    file.name(),
                    at + 1,
                    "The cue in line " + (at + 1) + " ends before it starts; the talkturn was kept without times.");
            start = Double.NaN;
            end = Double.NaN;
        }
        for (CueText.Voice voice : text.voices()) {
            cues.add(new Cue(start, end, voice.name(), voice.said(), at + 1));
        }
        if (text.voices().isEmpty()) {
            notes.info(
                    "empty_cue", file.name(), at + 1, "The cue in line " + (at + 1) + " has no text and was left out.");
        }
        return next;
    }

    /** Whether the next cue begins without an empty line before it. */
    private static boolean isNext(List<String> lines, int at) {
        return CueTimes.isTimes(lines.get(at))
                || (isNumber(lines.get(at).strip()) && at + 1 < lines.size() && CueTimes.isTimes(lines.get(at + 1)));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit);
    }

    private void account() {
        tell("tags", tags, "how the text is shown, such as <i>");
        tell("settings", settings, "where cues are shown");
        tell("notes and styles", blocks, "NOTE, STYLE and REGION are not said");
    }

    private void tell(String name, int times, String why) {
        if (times > 0) {
            notes.taken(Taken.leftOut(Part.KEY, name, times + " times: " + why));
        }
    }
}
