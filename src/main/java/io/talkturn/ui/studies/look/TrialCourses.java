package io.talkturn.ui.studies.look;

import io.talkturn.foundation.UserError;
import io.talkturn.run.RunEvent;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunWatcher;
import io.talkturn.study.StudyTrials;
import io.talkturn.study.Trial;
import io.talkturn.study.TrialState;
import io.talkturn.study.plan.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Follows what the trials of a study go through: of each only what is new is read. */
final class TrialCourses {
    private final Map<String, Followed> followed = new HashMap<>();

    /** A trial with the epochs that were seen of it. */
    private record Followed(RunWatcher watcher, TreeMap<Integer, RunEvent.Epoch> epochs) {}

    /** What a trial went through by now. */
    TrialLine.Course of(Trial trial, Column column) {
        if (trial.run() == null) {
            followed.remove(trial.id());
            return TrialLine.Course.NONE;
        }
        Followed one = followed.computeIfAbsent(
                trial.id(), _ -> new Followed(new RunWatcher(trial.folder()), new TreeMap<>()));
        try {
            read(one);
            return new TrialLine.Course(
                    curve(one, column.metric()),
                    one.epochs().values().stream()
                            .mapToDouble(epoch -> epoch.pace().seconds())
                            .sum(),
                    waits(trial));
        } catch (UserError e) {
            // the trial itself is told as damaged, with this very problem
            return TrialLine.Course.NONE;
        }
    }

    private static void read(Followed one) {
        RunWatcher.Update update = one.watcher().poll();
        if (update.restarted()) {
            one.epochs().clear();
        }
        for (RunEvent event : update.events()) {
            switch (event) {
                // epochs that a dead worker had begun are done again
                case RunEvent.Started started ->
                    one.epochs().tailMap(started.fromEpoch() + 1).clear();
                case RunEvent.Epoch epoch -> one.epochs().put(epoch.epoch(), epoch);
                default -> {}
            }
        }
    }

    private static List<Double> curve(Followed one, String metric) {
        List<Double> values = new ArrayList<>();
        one.epochs().forEach((number, epoch) -> {
            while (values.size() < number - 1) {
                values.add(Double.NaN);
            }
            Double value = epoch.dev().metrics().get(metric);
            values.add(value == null ? Double.NaN : value);
        });
        return values;
    }

    private static List<String> waits(Trial trial) {
        RunFolder folder = trial.folder();
        return trial.state() == TrialState.WAITING
                ? StudyTrials.waiting(folder)
                        .map(waiting -> waiting.trials().stream()
                                .map(number -> trial.plan().cell() + "/" + number)
                                .toList())
                        .orElse(List.of())
                : List.of();
    }
}
