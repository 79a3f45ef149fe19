package io.talkturn.report;

import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportReport;
import java.util.Locale;

/** Says how much an import leaves out, and the first reason. */
public final class ImportLoss {
    private ImportLoss() {}

    /** The sentence, for a report that {@link ImportReport#isLossy is lossy}. */
    public static String sentence(ImportReport report) {
        String first = report.notes().stream()
                .filter(note -> note.severity() == ImportNote.Severity.WARN
                        && note.reason().contains("left out"))
                .findFirst()
                .map(note -> " The first: " + note.reason())
                .orElse("");
        return String.format(
                        Locale.ROOT,
                        "%d of %d rows (%.0f %%) would be left out.",
                        report.leftOut(),
                        report.rows(),
                        100.0 * report.leftOut() / Math.max(1, report.rows()))
                + first;
    }
}
