package io.talkturn.ui.data;

import io.talkturn.corpus.ImportNote;
import io.talkturn.corpus.ImportNote.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes of an import that say the same of different lines.
 *
 * @param notes in the order of reading, at least one
 */
record NoteGroup(String code, Severity severity, List<ImportNote> notes) {
    /** Warnings first, then by number. */
    static List<NoteGroup> of(List<ImportNote> notes) {
        Map<String, List<ImportNote>> byCode = new LinkedHashMap<>();
        notes.forEach(
                n -> byCode.computeIfAbsent(n.code(), c -> new ArrayList<>()).add(n));
        return byCode.entrySet().stream()
                .map(e -> new NoteGroup(e.getKey(), gravest(e.getValue()), List.copyOf(e.getValue())))
                .sorted((a, b) -> a.severity() == b.severity()
                        ? Integer.compare(b.notes().size(), a.notes().size())
                        : b.severity().compareTo(a.severity()))
                .toList();
    }

    /** The first of them stands for all. */
    String example() {
        return notes.getFirst().reason();
    }

    private static Severity gravest(List<ImportNote> notes) {
        return notes.stream().anyMatch(n -> n.severity() == Severity.WARN) ? Severity.WARN : Severity.INFO;
    }
}
