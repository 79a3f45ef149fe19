package io.talkturn.ui.jobs;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One write in a queue.
 *
 * @param key of its queue
 * @param slot what it has the last word on; a newer one of the same slot takes its place while it waits. Null for one
 *     that is to be done in any case
 * @param isQuick whether readers of what the queue belongs to wait for it
 * @param work done on a thread of the queue; it does not throw
 * @param dropped called where a newer one takes its place
 * @param over done with the work, before anybody is told of its result; there is one for each write, which tells them apart
 */
record QueuedWrite(
        Path key,
        @Nullable String slot,
        boolean isQuick,
        Runnable work,
        Runnable dropped,
        CompletableFuture<Void> over) {
    /** Who waits for the older state is content with the newer one alone. */
    void giveUpFor(QueuedWrite newer) {
        CompletableFuture<Void> _ = newer.over.thenRun(() -> over.complete(null));
        dropped.run();
    }
}
