package io.talkturn.model.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.foundation.UserError;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The modalities that are there, any subset of the three, and the columns of each.
 *
 * @param columns by modality, all at least 1
 */
public record InputWidths(Map<Modality, Integer> columns) {
    public InputWidths {
        if (columns.isEmpty() || columns.values().stream().anyMatch(w -> w < 1)) {
            throw new UserError(
                    "A fusion model needs at least one modality, each with at least one column; these are " + columns
                            + ".",
                    "Choose the corpus's feature sequences of text, audio or vision.");
        }
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** All three modalities. */
    public static InputWidths of(int text, int audio, int vision) {
        return new InputWidths(Map.of(Modality.TEXT, text, Modality.AUDIO, audio, Modality.VISION, vision));
    }

    /** In their fixed order. */
    public List<Modality> modalities() {
        return List.copyOf(columns.keySet());
    }

    /** The columns of a modality that is there. */
    public int of(Modality modality) {
        return Objects.requireNonNull(columns.get(modality), modality::id);
    }

    /** The columns of early fusion. */
    public int total() {
        return columns.values().stream().mapToInt(w -> w).sum();
    }
}
