package io.talkturn.corpus.io.transcript.praat;

import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.corpus.io.transcript.Mark;
import io.talkturn.corpus.io.transcript.Transcript;
import io.talkturn.foundation.Interruption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the tiers of a TextGrid; empty intervals are pauses. */
final class TextGridReader {
    private final SourceFile file;
    private final PraatTokens tokens;
    private final ImportNotes notes;
    private final Set<String> names = new HashSet<>();

    TextGridReader(SourceFile file, String text, ImportNotes notes) {
        this.file = file;
        this.tokens = new PraatTokens(file, text);
        this.notes = notes;
    }

    Transcript read() {
        String first = tokens.text("the kind of file");
        if (first.startsWith("ooTextFile")) {
            String kind = tokens.text("the class of the object");
            if (!kind.equals("TextGrid")) {
                throw file.error("This is a Praat file of a “" + kind + "”.", "Choose a TextGrid.");
            }
        }
        tokens.number("the start of the TextGrid");
        tokens.number("the end of the TextGrid");
        int size = tokens.flag("whether there are tiers") ? tokens.count("the number of tiers") : 0;
        if (size == 0) {
            throw file.error("The TextGrid has no tiers.", "Annotate it in Praat first.");
        }
        List<RawTier> tiers = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            Interruption.check();
            tiers.add(tier(i, size));
        }
        return new Transcript(file, null, TextGridTiers.of(tiers));
    }

    /** A tier as it stands. */
    record RawTier(String name, boolean isPoints, List<Mark> marks) {}

    private RawTier tier(int number, int size) {
        String which = "tier " + number + " of " + size;
        String kind = tokens.text("the kind of " + which);
        boolean points = kind.equals("TextTier");
        if (!points && !kind.equals("IntervalTier")) {
            throw file.error(
                    "Line " + tokens.line() + ": " + which + " is of the kind “" + kind
                            + "”, which Praat does not know.",
                    "Save the TextGrid again in Praat.");
        }
        String name = name(tokens.text("the name of " + which).strip(), number);
        String of = which + " (“" + name + "”)";
        tokens.number("the start of " + of);
        tokens.number("the end of " + of);
        int count = tokens.count("the number of items of " + of);
        List<Mark> marks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String item = (points ? "point " : "interval ") + i + " of " + count + " of " + of;
            marks.add(points ? point(item) : interval(item));
        }
        List<Mark> filled =
                marks.stream().filter(mark -> !mark.text().isBlank()).toList();
        if (filled.size() < marks.size()) {
            notes.info(
                    "pauses",
                    file.name(),
                    null,
                    marks.size() - filled.size() + " empty intervals of tier “" + name + "” are pauses.");
        }
        return new RawTier(name, points, filled);
    }

    private String name(String given, int number) {
        String name = given.isEmpty() ? "tier " + number : given;
        if (names.add(name)) {
            return name;
        }
        String other = name + " (" + number + ")";
        names.add(other);
        notes.warn(
                "same_name",
                file.name(),
                tokens.line(),
                "Two tiers are called “" + name + "”; tier " + number + " is “" + other + "” here.");
        return other;
    }

    private Mark interval(String item) {
        double start = tokens.number("the start of " + item);
        int line = tokens.line();
        double end = tokens.number("the end of " + item);
        String text = tokens.text("the text of " + item);
        if (end < start) {
            throw file.error(
                    "In line " + line + " " + item + " ends (" + end + ") before it begins (" + start + ").",
                    "Put the times right, or save the TextGrid again in Praat.");
        }
        return Mark.at(text.replaceAll("\\s+", " "), start, end, line);
    }

    private Mark point(String item) {
        double time = tokens.number("the time of " + item);
        int line = tokens.line();
        return Mark.at(tokens.text("the mark of " + item), time, time, line);
    }
}
