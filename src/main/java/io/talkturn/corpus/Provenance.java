package io.talkturn.corpus;

/**
 * Where the columns of a modality come from (weak-mtl.md 1): a model trained on one extractor's columns means nothing on
 * another's, even where there are as many.
 *
 * @param extractor what measured them, for example "COVAREP", "FACET", "GloVe 840B"; empty where unknown
 * @param version its version as the source tells it; empty where unknown
 * @param source the file or files that were read
 */
public record Provenance(String extractor, String version, String source) {
    /** Where nothing is known. */
    public static final Provenance UNKNOWN = new Provenance("", "", "");
}
