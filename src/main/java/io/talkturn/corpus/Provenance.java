package io.talkturn.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where the columns of a modality come from (weak-label paper: data): a model trained on one extractor's columns means nothing on
 * another's, even where there are as many.
 *
 * @param extractor what measured them, for example "COVAREP", "FACET", "GloVe 840B"; empty where unknown
 * @param version its version as the source tells it; empty where unknown
 * @param source the file or files that were read
 * @param assumed whether the source does not tell the extractor and it is guessed by the number of columns, as in the
 *     published files; false in what was written before this was kept
 */
public record Provenance(
        String extractor,
        String version,
        String source,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean assumed) {
    @SuppressWarnings("NullAway") // what a corpus.json does not tell is not known
    public Provenance {
        extractor = extractor == null ? "" : extractor;
        version = version == null ? "" : version;
        source = source == null ? "" : source;
    }

    /** Where nothing is known. */
    public static final Provenance UNKNOWN = new Provenance("", "", "");

    /** What a source or a person tells. */
    public Provenance(String extractor, String version, String source) {
        this(extractor, version, source, false);
    }

    /** An extractor that the number of columns suggests; where it suggests none, nothing is known. */
    public static Provenance guessed(String extractor) {
        return extractor.isEmpty() ? UNKNOWN : new Provenance(extractor, "", "", true);
    }

    /** The same as read from a file. */
    public Provenance from(String file) {
        return new Provenance(extractor, version, file, assumed);
    }

    /**
     * Extractor and version for people, with the ground where the extractor is assumed; empty where it is not known.
     *
     * @param columns how many columns there are
     */
    public String told(int columns) {
        String name = (extractor + " " + version).strip();
        return assumed ? name + ground(columns) : name;
    }

    /** The extractor alone, told in the same way. */
    public String extractorTold(int columns) {
        return assumed ? extractor + ground(columns) : extractor;
    }

    private static String ground(int columns) {
        return " (assumed from " + columns + " columns)";
    }
}
