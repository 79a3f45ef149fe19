package io.talkturn.corpus;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * What an import read, skipped and why.
 *
 * @param files how many files were read
 * @param conversations how many conversations they held
 * @param talkturns how many talkturns were kept
 * @param notes everything skipped or changed, in the order of reading
 * @param taken what every column, tier, key and array of the source was taken for; empty in corpora that a program made and
 *     in those imported before 0.3
 * @param rows how many rows, lines or samples could have been talkturns; 0 where that was not counted
 * @param leftOut how many of them were left out
 */
public record ImportReport(
        int files,
        int conversations,
        int talkturns,
        List<ImportNote> notes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Taken> taken,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int rows,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int leftOut) {
    private static final int FEW = 5;
    private static final double SMALL = 0.02;

    /** The code of a note that is made when a corpus is read: one of its files is not as Talkturn wrote it. */
    public static final String CHANGED_OUTSIDE = "changed_outside";

    @SuppressWarnings("NullAway") // files written before parts were accounted for have none
    public ImportReport {
        notes = List.copyOf(notes);
        taken = taken == null ? List.of() : List.copyOf(taken);
    }

    /** A report of a source without parts of its own. */
    public ImportReport(int files, int conversations, int talkturns, List<ImportNote> notes) {
        this(files, conversations, talkturns, notes, List.of(), 0, 0);
    }

    /** The same with other notes. */
    public ImportReport with(List<ImportNote> others) {
        return new ImportReport(files, conversations, talkturns, others, taken, rows, leftOut);
    }

    /** Whether so much was left out, more than two in a hundred and at least five, that it must be asked for. */
    @JsonIgnore
    public boolean isLossy() {
        return leftOut >= FEW && leftOut > SMALL * rows;
    }

    /** How much is left out and the first reason, of a report that is lossy. */
    public String loss() {
        String first = notes.stream()
                .filter(note -> note.severity() == ImportNote.Severity.WARN
                        && note.reason().contains("left out"))
                .findFirst()
                .map(note -> " The first: " + note.reason())
                .orElse("");
        return String.format(
                        Locale.ROOT,
                        "%d of %d rows (%.0f %%) would be left out.",
                        leftOut,
                        rows,
                        100.0 * leftOut / Math.max(1, rows))
                + first;
    }
}
