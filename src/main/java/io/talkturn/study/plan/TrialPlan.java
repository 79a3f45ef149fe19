package io.talkturn.study.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.talkturn.run.RunFold;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it is fixed before it starts.
 *
 * @param cell the column and the condition, see {@link Column#cell}
 * @param number counted from 1 within the cell
 * @param stage of the search, counted from 1
 * @param drawn what the search gave it, by key, as people type it
 * @param seed of the run
 * @param fold of the run, null for the corpus's own division
 */
public record TrialPlan(
        String cell,
        int number,
        int stage,
        Map<String, String> drawn,
        long seed,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RunFold fold) {
    public TrialPlan {
        Objects.requireNonNull(cell);
        drawn = Collections.unmodifiableMap(new LinkedHashMap<>(drawn));
        if (number < 1 || stage < 1) {
            throw new IllegalArgumentException("trial " + number + " of stage " + stage);
        }
    }

    /** A trial on the corpus's own division. */
    public TrialPlan(String cell, int number, int stage, Map<String, String> drawn, long seed) {
        this(cell, number, stage, drawn, seed, null);
    }

    /** The same on a fold, null: on the corpus's own division. */
    public TrialPlan on(@Nullable RunFold other) {
        return new TrialPlan(cell, number, stage, drawn, seed, other);
    }

    /** What people call it: {@code none 3}. */
    public String title() {
        return cell + " " + number;
    }
}
