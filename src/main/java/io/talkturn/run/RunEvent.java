package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of {@code events.jsonl}, appended by the worker and watched by the window. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = RunEvent.Epoch.class, name = "epoch"),
    @JsonSubTypes.Type(value = RunEvent.Log.class, name = "log"),
    @JsonSubTypes.Type(value = RunEvent.Ended.class, name = "ended")
})
public sealed interface RunEvent {
    /** When, as ISO 8601 with zone. */
    String time();

    /** A worker took the run up; {@code fromEpoch} epochs were done before (0: fresh). */
    record Started(String time, int fromEpoch, int epochs, String device, long parameters, Map<String, Double> weights)
            implements RunEvent {}

    /**
     * An epoch is done and its checkpoint written.
     *
     * @param epoch counted from 1
     * @param seconds it took, training and dev evaluation
     * @param windowsPerSecond training throughput, of a fusion run in samples
     * @param memoryBytes resident memory of the worker
     * @param trainLoss weighted total over the epoch's batches
     * @param trainLosses mean loss by task id
     * @param devLosses mean loss by task id
     * @param devMetrics of the primary task by name ({@code accuracy}, {@code macro_f1}, {@code weighted_f1} or
     *     {@code mae}, {@code rmse}, {@code pearson}, {@code ccc})
     * @param best whether it is the best so far
     */
    record Epoch(
            String time,
            int epoch,
            double seconds,
            double windowsPerSecond,
            long memoryBytes,
            double trainLoss,
            Map<String, Double> trainLosses,
            @Nullable Double devLoss,
            Map<String, Double> devLosses,
            Map<String, Double> devMetrics,
            boolean best)
            implements RunEvent {}

    /** A message; {@code level} is {@code info}, {@code warn} or {@code error}. */
    record Log(String time, String level, String message) implements RunEvent {}

    /** The worker let go of the run in this state. */
    record Ended(String time, RunState state, String message) implements RunEvent {}
}
