package io.talkturn.ui.jobs;

import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A part of background work that is done by a queue, while the thread that asked for it waits. */
final class AwaitedPart<T> {
    private final WriteQueues queues;
    private final Path key;
    private final Work<T> work;
    private final Progress progress;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    AwaitedPart(WriteQueues queues, Path queue, Progress progress, Work<T> work) {
        this.queues = queues;
        this.key = WriteQueues.key(queue);
        this.progress = progress;
        this.work = work;
    }

    /** Waits for its turn and its end. An interrupt takes it out of the queue, or is kept until it is over. */
    T await() throws Exception {
        queues.add(new QueuedWrite(key, null, false, this::run, () -> {}, over));
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (queues.withdraw(key, over)) {
                        throw new CancellationException("It was not yet its turn.");
                    }
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            T value = work.run(progress);
            over.complete(null);
            result.complete(value);
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }
}
