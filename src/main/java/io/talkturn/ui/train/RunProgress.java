package io.talkturn.ui.train;

import io.talkturn.run.RunEvent;
import io.talkturn.run.RunStatus;
import io.talkturn.run.RunWatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run's events add up to: curves, throughput, log. Plain Java; fed by the updates of one watcher. */
final class RunProgress {
    private static final int LOG_LINES = 500;

    private final TreeMap<Integer, RunEvent.Epoch> epochs = new TreeMap<>();
    private final List<LogLine> log = new ArrayList<>();
    private Map<String, Double> weights = Map.of();
    private long parameters;
    private @Nullable RunStatus status;
    private boolean orphaned;

    /** One line of the log. */
    record LogLine(String time, String level, String text) {}

    /** A curve: epochs, counted from 1, and values. */
    record Curve(List<Double> epochs, List<Double> values) {}

    /** Takes in what is new. */
    void accept(RunWatcher.Update update) {
        if (update.restarted()) {
            epochs.clear();
            log.clear();
        }
        status = update.status();
        orphaned = update.orphaned();
        update.events().forEach(this::accept);
        while (log.size() > LOG_LINES) {
            log.removeFirst();
        }
    }

    private void accept(RunEvent event) {
        switch (event) {
            case RunEvent.Started started -> {
                weights = new LinkedHashMap<>(started.weights());
                parameters = started.parameters();
                // epochs that a dead worker had begun are done again
                epochs.tailMap(started.fromEpoch() + 1).clear();
                log.add(new LogLine(started.time(), "info", started.device()));
            }
            case RunEvent.Epoch epoch -> epochs.put(epoch.epoch(), epoch);
            case RunEvent.Log line -> log.add(new LogLine(line.time(), line.level(), line.message()));
            case RunEvent.Lost lost -> log.add(new LogLine(lost.time(), "warn", RunEvent.Lost.MESSAGE));
            case RunEvent.Ended ended -> log.add(new LogLine(ended.time(), "info", ended.message()));
        }
    }

    @Nullable
    RunStatus status() {
        return status;
    }

    boolean isOrphaned() {
        return orphaned;
    }

    List<LogLine> log() {
        return List.copyOf(log);
    }

    /** The loss weights by task id, the primary one first. */
    Map<String, Double> weights() {
        return weights;
    }

    long parameters() {
        return parameters;
    }

    RunEvent.@Nullable Epoch last() {
        return epochs.isEmpty() ? null : epochs.lastEntry().getValue();
    }

    /** The tasks that have losses. */
    List<String> tasks() {
        RunEvent.Epoch last = last();
        return last == null ? List.of() : List.copyOf(last.train().losses().keySet());
    }

    /** The dev metrics there are. */
    List<String> metrics() {
        RunEvent.Epoch last = last();
        return last == null ? List.of() : List.copyOf(last.dev().metrics().keySet());
    }

    Curve trainLoss(String task) {
        return curve(e -> e.train().losses().get(task));
    }

    Curve devLoss(String task) {
        return curve(e -> e.dev().losses().get(task));
    }

    Curve devMetric(String metric) {
        return curve(e -> e.dev().metrics().get(metric));
    }

    private interface Value {
        @Nullable
        Double of(RunEvent.Epoch epoch);
    }

    private Curve curve(Value value) {
        List<Double> at = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (RunEvent.Epoch epoch : epochs.values()) {
            Double one = value.of(epoch);
            if (one != null && Double.isFinite(one)) {
                at.add((double) epoch.epoch());
                values.add(one);
            }
        }
        return new Curve(at, values);
    }
}
