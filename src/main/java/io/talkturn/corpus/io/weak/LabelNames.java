package io.talkturn.corpus.io.weak;

import org.jspecify.annotations.Nullable;

/**
 * The columns that a person names; null where the table's heads shall say.
 *
 * @param id of the talkturn's id
 * @param label of the class, the classes or the number
 * @param probability of the label's probability
 */
public record LabelNames(
        @Nullable String id,
        @Nullable String label,
        @Nullable String probability) {
    /** Where the heads say it. */
    public static final LabelNames FOUND = new LabelNames(null, null, null);
}
