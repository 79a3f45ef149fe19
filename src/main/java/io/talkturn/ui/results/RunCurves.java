package io.talkturn.ui.results;

import io.talkturn.run.RunEvent;
import io.talkturn.task.AuxiliaryTask;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The loss of the primary task by epoch.
 *
 * @param best the epoch that was kept, 0 for none
 */
record RunCurves(Curve train, Curve dev, int best) {
    /** Epochs, counted from 1, and values. */
    record Curve(List<Double> epochs, List<Double> values) {}

    static RunCurves of(List<RunEvent> events) {
        TreeMap<Integer, RunEvent.Epoch> epochs = new TreeMap<>();
        for (RunEvent event : events) {
            switch (event) {
                // epochs that a dead worker had begun are done again
                case RunEvent.Started started ->
                    epochs.tailMap(started.fromEpoch() + 1).clear();
                case RunEvent.Epoch epoch -> epochs.put(epoch.epoch(), epoch);
                case RunEvent.Lost _ -> {}
                case RunEvent.Log log -> {}
                case RunEvent.Ended ended -> {}
            }
        }
        int best = epochs.values().stream()
                .filter(RunEvent.Epoch::best)
                .mapToInt(RunEvent.Epoch::epoch)
                .max()
                .orElse(0);
        return new RunCurves(
                curve(epochs, epoch -> epoch.train().losses().get(AuxiliaryTask.PRIMARY_ID)),
                curve(epochs, epoch -> epoch.dev().losses().get(AuxiliaryTask.PRIMARY_ID)),
                best);
    }

    private static Curve curve(
            TreeMap<Integer, RunEvent.Epoch> epochs, Function<RunEvent.Epoch, @Nullable Double> loss) {
        List<Double> at = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        epochs.forEach((number, epoch) -> {
            Double value = loss.apply(epoch);
            if (value != null && Double.isFinite(value)) {
                at.add((double) number);
                values.add(value);
            }
        });
        return new Curve(at, values);
    }
}
