package io.talkturn.ui.studies.figure;

import io.talkturn.study.TrialState;
import io.talkturn.study.plan.Column;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.TrialLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Settings against the result: an axis a drawn setting, a line a trial that has a result. Trials that the median rule
 * stopped are lines of another kind: what they would have come to nobody knows.
 *
 * @param axes from left to right, the result last
 * @param lines those that are drawn over others last
 */
record Parallel(List<Axis> axes, List<Line> lines) {
    static final Parallel NONE = new Parallel(List.of(), List.of());

    /**
     * A trial.
     *
     * @param places on every axis, 0 to 1; NaN where it has no value
     */
    record Line(TrialLine trial, double[] places) {
        boolean isStopped() {
            return trial.state() == TrialState.STOPPED;
        }

        /** Whether it lies within the parts of the axes that are brushed. */
        boolean isWithin(List<Axis> axes, Map<String, Span> brushed) {
            for (int i = 0; i < axes.size(); i++) {
                Axis axis = axes.get(i);
                Span span = brushed.get(axis.key());
                if (span != null && !span.has(places[i], axis.scale().slack())) {
                    return false;
                }
            }
            return true;
        }
    }

    Parallel {
        axes = List.copyOf(axes);
        lines = List.copyOf(lines);
    }

    /** The figure of a column of the study. */
    static Parallel of(StudyLook study, Column column) {
        List<Axis> axes = Axes.of(study, column);
        boolean hasResult = axes.stream().anyMatch(Axis::isResult);
        List<Line> lines = study.trials().stream()
                .filter(trial -> hasResult
                        && trial.place().column().equals(column)
                        && trial.state().hasResults()
                        && trial.dev() != null)
                .map(trial -> new Line(trial, places(axes, trial)))
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .toList();
        return new Parallel(axes, lines);
    }

    /** Whether there is anything to see. */
    boolean isEmpty() {
        return lines.isEmpty() || axes.size() < 2;
    }

    private static int rank(Line line) {
        return line.trial().isBest() ? 2 : line.isStopped() ? 0 : 1;
    }

    private static double[] places(List<Axis> axes, TrialLine trial) {
        double[] places = new double[axes.size()];
        Arrays.setAll(places, i -> {
            Axis axis = axes.get(i);
            return axis.scale().place(axis.isResult() ? String.valueOf(trial.dev()) : trial.value(axis.key()));
        });
        return places;
    }
}
