package io.talkturn.study;

import io.talkturn.foundation.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the median rule said of a trial after an epoch, with its evidence (studies 2): {@code decisions/<epoch>.json} in the
 * trial's folder.
 *
 * @param epoch counted from 0
 * @param best the trial's best dev value so far, null where none is defined
 * @param median of the peers' running means, null where there are no peers
 * @param evidence every trial that was looked at, by number
 * @param stop whether the trial ends
 */
public record Decision(
        int epoch, @Nullable Double best, @Nullable Double median, List<Evidence> evidence, boolean stop) {
    private static final String FOLDER = "decisions";

    /**
     * A trial that was looked at.
     *
     * @param trial its number
     * @param state finished, stopped, diverged or excluded
     * @param mean its running mean up to the epoch, null where it is no peer
     */
    public record Evidence(
            int trial, TrialState state, @Nullable Double mean) {}

    public Decision {
        evidence = List.copyOf(evidence);
    }

    private static Path file(Path trial, int epoch) {
        return trial.resolve(FOLDER).resolve(epoch + ".json");
    }

    /** The decision after an epoch, where there was one. */
    static Optional<Decision> read(Path trial, int epoch) {
        Path file = file(trial, epoch);
        return Files.exists(file) ? Optional.of(Json.readWhole(file, Decision.class)) : Optional.empty();
    }

    /** All decisions of a trial, by epoch. */
    public static List<Decision> of(Path trial, int epochs) {
        List<Decision> decisions = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            read(trial, epoch).ifPresent(decisions::add);
        }
        return decisions;
    }

    void write(Path trial) {
        Json.write(file(trial, epoch), this);
    }
}
