package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.training.DevResult;
import io.talkturn.training.Pace;
import io.talkturn.training.TrainResult;
import java.util.Map;

/** One line of {@code events.jsonl}, appended by the worker, or by who starts it, and watched by the window. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunEvent.Lost.class, name = "lost"),
    @JsonSubTypes.Type(value = RunEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = RunEvent.Epoch.class, name = "epoch"),
    @JsonSubTypes.Type(value = RunEvent.Log.class, name = "log"),
    @JsonSubTypes.Type(value = RunEvent.Ended.class, name = "ended")
})
public sealed interface RunEvent {
    /** When, as ISO 8601 with zone. */
    String time();

    /** The worker before went without a word, and another one is started. */
    record Lost(String time) implements RunEvent {
        /** What it is in words. */
        public static final String MESSAGE = "The worker before went without a word; another one is started.";
    }

    /** A worker took the run up; {@code fromEpoch} epochs were done before (0: fresh). */
    record Started(String time, int fromEpoch, int epochs, String device, long parameters, Map<String, Double> weights)
            implements RunEvent {}

    /**
     * An epoch is done and its checkpoint written.
     *
     * @param epoch counted from 1
     * @param pace how fast it went
     * @param memoryBytes resident memory of the worker
     * @param train the losses while it went on
     * @param dev how the network does on the dev partition after it
     * @param best whether it is the best so far
     */
    record Epoch(
            String time,
            int epoch,
            @JsonUnwrapped Pace pace,
            long memoryBytes,
            @JsonUnwrapped TrainResult train,
            @JsonUnwrapped DevResult dev,
            boolean best)
            implements RunEvent {}

    /** A message; {@code level} is {@code info}, {@code warn} or {@code error}. */
    record Log(String time, String level, String message) implements RunEvent {}

    /** The worker let go of the run in this state. */
    record Ended(String time, RunState state, String message) implements RunEvent {}
}
