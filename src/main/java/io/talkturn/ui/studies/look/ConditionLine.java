package io.talkturn.ui.studies.look;

import org.jspecify.annotations.Nullable;

/**
 * A condition of a study in one of its columns.
 *
 * @param place which one
 * @param cell its name in folders
 * @param counts of its trials
 * @param bestDev the best dev value by now, null where there is none
 * @param test the test value of the trial that has it, null until all trials are settled
 */
public record ConditionLine(
        TrialLine.Place place,
        String cell,
        Counts counts,
        @Nullable Double bestDev,
        @Nullable Double test) {
    /**
     * How many trials of a condition stand where.
     *
     * @param all fixed by now
     * @param settled of them
     * @param stopped of these, by the median rule
     */
    public record Counts(int all, int settled, int stopped) {}
}
