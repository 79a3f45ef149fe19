package io.talkturn.study.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A trial as it is fixed before it starts.
 *
 * @param cell the column and the condition, see {@link Column#cell}
 * @param number counted from 1 within the cell
 * @param stage of the search, counted from 1
 * @param drawn what the search gave it, by key, as people type it
 * @param seed of the run
 */
public record TrialPlan(String cell, int number, int stage, Map<String, String> drawn, long seed) {
    public TrialPlan {
        Objects.requireNonNull(cell);
        drawn = Collections.unmodifiableMap(new LinkedHashMap<>(drawn));
        if (number < 1 || stage < 1) {
            throw new IllegalArgumentException("trial " + number + " of stage " + stage);
        }
    }

    /** What people call it: {@code none 3}. */
    public String title() {
        return cell + " " + number;
    }
}
