package io.talkturn.corpus.io.source;

import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportNote.Severity;
import io.talkturn.corpus.ImportReport;
import io.talkturn.corpus.Taken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what an importer skips or changes; after many notes of one code only their number is kept. */
public final class ImportNotes {
    private static final int KEPT = 1000;

    private final List<ImportNote> notes = new ArrayList<>();
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private int leftOut;
    private int read;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, ImportNote> beyond = new LinkedHashMap<>();

    /** Notes something that may be summarised. */
    public void info(String code, String file, @Nullable Integer line, String reason) {
        add(new ImportNote(code, Severity.INFO, file, line, reason));
    }

    /** Notes something that must reach the user. */
    public void warn(String code, String file, @Nullable Integer line, String reason) {
        add(new ImportNote(code, Severity.WARN, file, line, reason));
    }

    /** Notes a row, a line or a sample that is left out, though somebody may have said something in it. */
    public void leftOut(String code, String file, @Nullable Integer line, String reason) {
        warn(code, file, line, reason);
        leftOut++;
    }

    /** Says how many rows, lines or samples a source has that could be talkturns. */
    public void read(int more) {
        read += more;
    }

    /** How many of them were left out. */
    public int leftOut() {
        return leftOut;
    }

    /** How many there are. */
    public int read() {
        return read;
    }

    /** The report of an import. */
    public ImportReport report(int files, int conversations, int talkturns) {
        return new ImportReport(files, conversations, talkturns, all(), taken(), read, leftOut);
    }

    /** Takes over what others noted and left out. */
    public void add(ImportNotes others) {
        others.all().forEach(this::add);
        others.taken().forEach(this::taken);
        leftOut += others.leftOut;
        read += others.read;
    }

    /** Takes a note over. */
    public void add(ImportNote note) {
        if (counts.merge(note.code(), 1, Integer::sum) <= KEPT) {
            notes.add(note);
        } else {
            beyond.put(note.code(), note);
        }
    }

    /** Says what a part of the source was taken for; said of the same part again, the last word counts. */
    public void taken(Taken part) {
        taken.put(part.part() + "\n" + part.name(), part);
    }

    /** What every part of the source was taken for, in the order in which it was first said. */
    public List<Taken> taken() {
        return List.copyOf(taken.values());
    }

    /** All notes in the order in which they came, and a last one for every code that came too often. */
    public List<ImportNote> all() {
        List<ImportNote> all = new ArrayList<>(notes);
        beyond.forEach((code, last) -> all.add(rest(last, counts.getOrDefault(code, 0) - KEPT)));
        return all;
    }

    private static ImportNote rest(ImportNote last, int more) {
        String reason = "There are " + more + " more of these.";
        return new ImportNote(last.code(), last.severity(), last.file(), null, reason, more);
    }
}
