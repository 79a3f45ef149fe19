package io.talkturn.corpus.io;

import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportNote.Severity;
import io.talkturn.corpus.ImportReport;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The SHA-256 of the files of a corpus, as {@code corpus.json} keeps them: what was changed by hand, or by a failing disk,
 * can be named. Corpora of earlier versions have none, and nothing is said of them.
 */
final class CorpusParts {
    /** The code of a note on a file that was changed outside Talkturn, and taken over and written again since. */
    static final String TAKEN_OVER = "was_changed_outside";

    private CorpusParts() {}

    /** A file that is not as Talkturn wrote it; {@code isGone} where it is not there at all. */
    record Changed(String file, boolean isGone) {
        String sentence() {
            return isGone
                    ? file + " is gone; Talkturn wrote it, and nothing of Talkturn's took it away."
                    : file + " was changed outside Talkturn since Talkturn wrote it.";
        }
    }

    /**
     * The hash of every file that a change brings, by its name below the corpus folder, beside those that stay.
     *
     * @param before the hashes until now
     * @param gone names of files that go
     */
    static NavigableMap<String, String> after(
            Map<String, String> before, Path fresh, Stream<String> gone, Progress progress) throws IOException {
        NavigableMap<String, String> parts = new TreeMap<>(before);
        gone.forEach(parts::remove);
        for (Path file : files(fresh)) {
            String name = fresh.relativize(file).toString().replace('\\', '/');
            if (!name.equals(CorpusSchema.FILE)) {
                progress.step("Checking " + name, 0, 0);
                parts.put(name, Sha256.of(file));
            }
        }
        return parts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Files that are not as they were written: all, or those that are read as a whole anyway and so cost little. */
    static List<Changed> changed(Path folder, Map<String, String> parts, boolean all, Progress progress) {
        List<Changed> changed = new ArrayList<>();
        parts.forEach((name, hash) -> {
            if (all || !name.startsWith(SequenceFiles.FOLDER + "/")) {
                progress.step("Checking " + name, 0, 0);
                Path file = folder.resolve(name);
                if (!Files.isRegularFile(file)) {
                    changed.add(new Changed(name, true));
                } else if (!Sha256.of(file).equals(hash)) {
                    changed.add(new Changed(name, false));
                }
            }
        });
        return changed;
    }

    /** A report that also tells of files that were changed. */
    static ImportReport told(ImportReport report, List<Changed> changed) {
        List<ImportNote> notes = new ArrayList<>(report.notes());
        changed.forEach(c ->
                notes.add(new ImportNote(ImportReport.CHANGED_OUTSIDE, Severity.WARN, c.file(), null, c.sentence())));
        return report.with(notes);
    }

    /** The report of a corpus that is written anew: what was changed by hand is now part of it, and stays on record. */
    static ImportReport takenOver(ImportReport report) {
        List<ImportNote> notes = new ArrayList<>();
        for (ImportNote note : report.notes()) {
            notes.add(
                    note.code().equals(ImportReport.CHANGED_OUTSIDE)
                            ? new ImportNote(TAKEN_OVER, Severity.INFO, note.file(), note.line(), note.reason())
                            : note);
        }
        return report.with(notes.stream().distinct().toList());
    }
}
