package io.talkturn.weaving;

import io.talkturn.corpus.Corpus;
import io.talkturn.monah.Action;
import io.talkturn.monah.FaceMeasures;
import java.util.List;
import java.util.Set;

/** Keeps what faces did as features of a corpus, for who measures them without files. */
public final class MeasuredFaces {
    private MeasuredFaces() {}

    /**
     * The corpus with what faces did in each talkturn.
     *
     * @param faces by row
     * @param measurable what could be seen; the rest is missing
     */
    public static Corpus keep(Corpus corpus, List<FaceMeasures> faces, Set<Action> measurable) {
        FeatureColumns columns = new FeatureColumns(corpus);
        for (int row = 0; row < faces.size(); row++) {
            MeasuredFeatures.put(columns, row, faces.get(row), measurable);
        }
        return corpus.withFeatures(columns.features());
    }
}
