package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.Provenance;
import java.util.List;

/**
 * What a source tells of the columns of a modality.
 *
 * @param names the names of the columns, empty where it does not tell them
 */
record ColumnFacts(Provenance provenance, List<String> names) {
    /** Names that only COVAREP's files have together: glottal quotients, parabolic spectral parameter, peak slope. */
    private static final List<String> COVAREP = List.of("NAQ", "QOQ", "PSP", "peakSlope");

    static final ColumnFacts NONE = new ColumnFacts(Provenance.UNKNOWN, List.of());

    /** The facts of a source that tells nothing, with the extractor that the width suggests. */
    static ColumnFacts guessed(String extractor) {
        return new ColumnFacts(Provenance.guessed(extractor), List.of());
    }

    /** The same with the names of the columns; those of COVAREP's own measures tell that it was COVAREP. */
    ColumnFacts named(List<String> columns) {
        boolean covarep = columns.containsAll(COVAREP) && provenance.assumed();
        return new ColumnFacts(covarep ? new Provenance("COVAREP", "", provenance.source()) : provenance, columns);
    }
}
