package io.talkturn.ui.kit;

import java.util.List;

/**
 * A word of the field that is not everybody's.
 *
 * @param names how it is written, the usual one first; the others are spellings of the same
 * @param word what it stands for
 * @param meaning one or two sentences
 * @param formula empty where there is none
 * @param source the paper, under its name in docs/papers.md, with the part; empty where there is none
 * @param quiet a word that stands everywhere: looked up by key, not shown wherever the mouse comes
 */
public record Term(List<String> names, String word, String meaning, String formula, String source, boolean quiet) {
    public Term {
        names = List.copyOf(names);
        formula = formula == null ? "" : formula;
        source = source == null ? "" : source;
    }

    /** The usual name. */
    public String name() {
        return names.getFirst();
    }

    /** A few lines for a tooltip. */
    public String brief() {
        String second = formula.isEmpty() ? "" : "\n" + formula;
        return name() + ": " + word + ". " + meaning + second;
    }
}
