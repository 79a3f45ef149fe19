package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.tensor.NumberArray;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a split.
 *
 * @param numbers the first label, null where there is none or it is texts
 * @param texts the first label where it is texts, one a sample; else empty
 * @param scores whether the file calls the numbers scores, so that they are never codes of classes
 * @param further labels beside the first by name, one number a sample
 */
record SplitLabels(
        @Nullable NumberArray numbers, List<String> texts, boolean scores, Map<String, NumberArray> further) {
    /** No labels. */
    static final SplitLabels NONE = new SplitLabels(null, List.of(), false, Map.of());
}
