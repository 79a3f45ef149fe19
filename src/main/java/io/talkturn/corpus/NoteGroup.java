package io.talkturn.corpus;

import io.talkturn.corpus.ImportNote.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes of an import that say the same of different lines.
 *
 * @param severity the gravest of them
 * @param notes in the order of reading, at least one
 */
public record NoteGroup(String code, Severity severity, List<ImportNote> notes) {
    public NoteGroup {
        notes = List.copyOf(notes);
    }

    /** Groups notes by code: warnings first, then the most frequent. */
    public static List<NoteGroup> of(List<ImportNote> notes) {
        Map<String, List<ImportNote>> byCode = new LinkedHashMap<>();
        notes.forEach(note ->
                byCode.computeIfAbsent(note.code(), c -> new ArrayList<>()).add(note));
        return byCode.entrySet().stream()
                .map(entry -> new NoteGroup(entry.getKey(), gravest(entry.getValue()), entry.getValue()))
                .sorted(Comparator.comparing(NoteGroup::severity)
                        .thenComparingInt(NoteGroup::times)
                        .reversed())
                .toList();
    }

    /** How often it happened, also where not every note was kept. */
    public int times() {
        return notes.stream().mapToInt(ImportNote::often).sum();
    }

    /** The first of them stands for all. */
    public ImportNote example() {
        return notes.getFirst();
    }

    private static Severity gravest(List<ImportNote> notes) {
        return notes.stream()
                .map(ImportNote::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }
}
