package io.talkturn.corpus.io.transcript.elan;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.Clock;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.LabelName;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.MediaName;
import io.talkturn.corpus.io.transcript.Tier;
import io.talkturn.corpus.io.transcript.Tier.Place;
import io.talkturn.corpus.io.transcript.TierKind;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.foundation.Interruption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an ELAN export as annotations of tiers. */
final class ElanTable {
    private final SourceFile file;
    private final ElanColumns columns;
    private final ImportNotes notes;
    private final Map<String, List<Mark>> marks = new LinkedHashMap<>();
    private final Map<String, String> participants = new LinkedHashMap<>();
    private @Nullable String media;
    private String last = "";

    ElanTable(SourceFile file, ElanColumns columns, ImportNotes notes) {
        this.file = file;
        this.columns = columns;
        this.notes = notes;
    }

    Transcript read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Interruption.check();
            String line = lines.get(i);
            if (i < columns.first()) {
                remark(line);
            } else if (!line.isBlank()) {
                row(line, i + 1);
            }
        }
        if (marks.isEmpty()) {
            throw file.error("The export has no annotations.", "Choose the tiers in ELAN and export them again.");
        }
        account();
        List<Tier> tiers = new ArrayList<>();
        marks.forEach((name, own) -> tiers.add(tier(name, own)));
        return new Transcript(file, media, tiers);
    }

    private void remark(String line) {
        if (ElanColumns.isRemark(line) && media == null) {
            String address = line.replace("\"", "").substring(1).split(" -- ", 2)[0];
            String name = MediaName.of(address);
            media = name == null || name.toLowerCase(Locale.ROOT).endsWith(".eaf") ? null : name;
        }
    }

    private void row(String line, int number) {
        List<String> cells = ElanColumns.cells(line);
        if (cells.size() < columns.width()) {
            goOn(line, number);
            return;
        }
        String begin = cells.get(columns.begin());
        if (columns.time() == ElanTime.FRAMES) {
            throw Clock.frames(file, number, begin);
        }
        OptionalDouble start = columns.time().seconds(begin);
        OptionalDouble other = columns.time().seconds(cells.get(columns.end()));
        if (start.isEmpty() || other.isEmpty()) {
            notes.warn("bad_time", file.name(), number, "Line " + number + " has no times and was left out.");
            return;
        }
        double end = columns.isDuration() ? start.getAsDouble() + other.getAsDouble() : other.getAsDouble();
        if (end < start.getAsDouble()) {
            throw file.error(
                    "Line " + number + " ends before it begins.", "Put it right in ELAN and export the tiers again.");
        }
        for (int column : columns.after()) {
            if (!cells.get(column).isBlank()) {
                String tier = tier(cells, column);
                last = tier;
                marks.computeIfAbsent(tier, x -> new ArrayList<>())
                        .add(Mark.at(cells.get(column).strip(), start.getAsDouble(), end, number));
                if (columns.before().size() > 1) {
                    participants.putIfAbsent(
                            tier, cells.get(columns.before().get(1)).strip());
                }
            }
        }
    }

    /** A table with a column for tiers, or one with a column for each. */
    private String tier(List<String> cells, int column) {
        return columns.before().isEmpty()
                ? columns.headOf(column)
                : cells.get(columns.before().getFirst()).strip();
    }

    /** An annotation with a line break in it goes on in the next line. */
    private void goOn(String line, int number) {
        List<Mark> own = marks.get(last);
        if (own == null) {
            notes.warn(
                    "ragged_row",
                    file.name(),
                    number,
                    "Line " + number + " has fewer cells than the others and was left out.");
            return;
        }
        Mark before = own.removeLast();
        String text = before.text() + " " + line.replace('\t', ' ').strip();
        own.add(Mark.at(text.strip(), before.start(), before.end(), before.line()));
        notes.info(
                "line_joined",
                file.name(),
                number,
                "Line " + number + " has no cells of its own and goes on with the annotation above it.");
    }

    private Tier tier(String name, List<Mark> own) {
        String participant = participants.getOrDefault(name, "");
        String speaker = participant.isEmpty() ? LabelName.speaker(name) : participant;
        return new Tier(name, Place.of(speaker), TierKind.SPEECH, LabelName.of(name, speaker), own);
    }

    private void account() {
        List<String> roles = List.of("tier", "speaker");
        for (int i = 0; i < columns.before().size(); i++) {
            String head = columns.headOf(columns.before().get(i));
            notes.taken(
                    i < roles.size()
                            ? new Taken(Part.COLUMN, head, roles.get(i), "")
                            : Taken.leftOut(Part.COLUMN, head, "neither tier nor participant"));
        }
        notes.taken(new Taken(Part.COLUMN, columns.headOf(columns.begin()), "start", ""));
        notes.taken(
                new Taken(Part.COLUMN, columns.headOf(columns.end()), columns.isDuration() ? "duration" : "end", ""));
        for (int c = 0; c < columns.head().size(); c++) {
            boolean used = c == columns.begin()
                    || c == columns.end()
                    || columns.before().contains(c)
                    || columns.after().contains(c);
            if (!used && !columns.headOf(c).isEmpty()) {
                notes.taken(Taken.leftOut(Part.COLUMN, columns.headOf(c), "the same times in another way"));
            }
        }
    }
}
