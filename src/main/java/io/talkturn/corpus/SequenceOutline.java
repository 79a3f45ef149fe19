package io.talkturn.corpus;

import java.util.List;

/**
 * What a model must know of a modality before it reads another corpus: runs keep it, since the corpus that they were
 * trained on may be gone.
 *
 * @param steps the number of steps T
 * @param columns the number of columns D
 * @param names the names of the columns, empty where they are not known
 */
public record SequenceOutline(Modality modality, int steps, int columns, List<String> names, Provenance provenance) {
    public SequenceOutline {
        names = List.copyOf(names);
    }

    /** The outline of sequences. */
    public static SequenceOutline of(Sequences sequences) {
        return new SequenceOutline(
                sequences.modality(),
                sequences.steps(),
                sequences.columns(),
                sequences.names(),
                sequences.provenance());
    }
}
