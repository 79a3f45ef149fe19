package io.talkturn.corpus.io.transcript.whisper;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.SpeechUnit;
import io.talkturn.corpus.io.transcript.Texts;
import io.talkturn.corpus.io.transcript.Tier;
import io.talkturn.corpus.io.transcript.Tier.Place;
import io.talkturn.corpus.io.transcript.TierKind;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.corpus.io.transcript.TranscriptFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Whisper's {@code .tsv}: start, end and text, separated by tabs and never quoted. */
public final class SegmentTableFormat implements TranscriptFormat {
    private static final String HEADER = "start\tend\ttext";

    @Override
    public String id() {
        return "whisper-tsv";
    }

    @Override
    public String title() {
        return "Whisper's table (.tsv with start, end, text)";
    }

    @Override
    public List<String> endings() {
        return List.of(".tsv", ".txt");
    }

    @Override
    public Taken.Part part() {
        return Part.COLUMN;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return Texts.peek(file)
                .lines()
                .findFirst()
                .map(String::strip)
                .orElse("")
                .equals(HEADER);
    }

    @Override
    public Transcript read(SourceFile file, ImportNotes notes) {
        List<Mark> marks = new ArrayList<>();
        int number = 0;
        for (String line : Texts.read(file, notes).lines().toList()) {
            number++;
            if (number > 1 && !line.isBlank()) {
                marks.add(mark(file, line, number, notes));
            }
        }
        if (marks.isEmpty()) {
            throw file.error("The table has a header and no rows: nobody says anything.", "Transcribe it again.");
        }
        SpeechUnit unit = SpeechUnit.of(marks);
        unit.note(file, notes);
        notes.taken(new Taken(Part.COLUMN, "start", "start", "whole numbers"));
        notes.taken(new Taken(Part.COLUMN, "end", "end", "whole numbers"));
        List<Mark> inSeconds = marks.stream().map(unit::inSeconds).toList();
        return new Transcript(file, null, List.of(new Tier("text", Place.of(""), TierKind.SPEECH, "text", inSeconds)));
    }

    private static Mark mark(SourceFile file, String line, int number, ImportNotes notes) {
        String[] cells = line.split("\t", 3);
        if (cells.length < 3) {
            notes.warn(
                    "ragged_row",
                    file.name(),
                    number,
                    "Line " + number + " has fewer than three cells; it was kept as text without times.");
            return Mark.at(line.strip(), Double.NaN, Double.NaN, number);
        }
        double start = time(cells[0]);
        double end = time(cells[1]);
        if (!(start <= end)) {
            notes.warn(
                    "bad_time",
                    file.name(),
                    number,
                    "Line " + number + " has no times, or ends before it starts; it was kept without times.");
            return Mark.at(cells[2].strip(), Double.NaN, Double.NaN, number);
        }
        return Mark.at(cells[2].strip(), start, end, number);
    }

    private static double time(String cell) {
        OptionalDouble number = Cells.number(cell);
        return number.isPresent() && Double.isFinite(number.getAsDouble()) ? number.getAsDouble() : Double.NaN;
    }
}
