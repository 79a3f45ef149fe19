package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Provenance;
import java.util.List;

/**
 * What a source tells of the columns of a modality.
 *
 * @param names the names of the columns, empty where it does not tell them
 */
record ColumnFacts(Provenance provenance, List<String> names) {
    static final ColumnFacts NONE = new ColumnFacts(Provenance.UNKNOWN, List.of());

    /** The facts of a source that tells no names. */
    static ColumnFacts of(String extractor) {
        return new ColumnFacts(new Provenance(extractor, "", ""), List.of());
    }
}
