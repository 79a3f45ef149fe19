package io.talkturn.project;

import java.util.List;

/**
 * What a check found of one corpus, one run, or the project's own files.
 *
 * @param name the path from the project folder
 * @param problems sentences: what is not whole, each with the way out
 * @param repaired sentences: what was not whole and is now
 * @param notes sentences: what is worth knowing and harms nothing
 */
public record CheckedPart(String name, List<String> problems, List<String> repaired, List<String> notes) {
    public CheckedPart {
        problems = List.copyOf(problems);
        repaired = List.copyOf(repaired);
        notes = List.copyOf(notes);
    }

    /** Whether nothing is left to be done. */
    public boolean isWhole() {
        return problems.isEmpty();
    }
}
