package io.talkturn.run;

import io.talkturn.foundation.Json;
import java.nio.file.Path;
import java.util.List;

/** A queue whose only worker is busy for ever, so that what is added waits. */
public final class BusyQueue {
    private BusyQueue() {}

    /** Makes the queue of a project so; the process that started the tests stands for the worker. */
    public static void in(Path project) {
        ProcessHandle busy = ProcessHandle.current().parent().orElseThrow();
        Json.write(
                project.resolve("queue.json"), new RunQueue.Contents(1, 1, List.of(), List.of(ProcessMark.of(busy))));
    }
}
