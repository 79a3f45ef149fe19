package io.talkturn.run;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a run from outside: each {@link #poll()} reads what was written since the last one. Call it about five times
 * a second from one thread that is not the window's; it holds no thread and no open file.
 */
public final class RunWatcher {
    private static final long BETWEEN_POLLS_MILLIS = 200;

    private final RunFolder folder;
    private long offset;
    private @Nullable RunStatus status;

    /** Starts at the first event: the first poll brings all there are. */
    public RunWatcher(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * What is new.
     *
     * @param events since the last poll, in order; an epoch that was done again after a crash comes again with the same
     *     number and the same metrics
     * @param status where the run stands now
     * @param changed whether the status differs from the last poll's
     * @param orphaned whether the run says that it is running but its process is gone
     * @param restarted whether the events were begun anew: forget those of earlier polls
     */
    public record Update(
            List<RunEvent> events, RunStatus status, boolean changed, boolean orphaned, boolean restarted) {
        /** Whether there is nothing to redraw. */
        public boolean isEmpty() {
            return events.isEmpty() && !changed && !restarted;
        }
    }

    /**
     * Reads what is new.
     *
     * @throws UserError where the run folder is gone or its status damaged
     */
    public Update poll() {
        if (!Files.isDirectory(folder.path())) {
            throw new UserError("The folder of the run is gone.", folder.path(), "Choose another run.");
        }
        // the status first: when it says that the run has ended, all its events are in the file
        RunStatus now = folder.status();
        boolean restarted = size() < offset;
        RunEvents.Tail tail = RunEvents.readFrom(folder.eventsFile(), restarted ? 0 : offset);
        offset = tail.offset();
        boolean changed = !Objects.equals(now, status);
        status = now;
        return new Update(tail.events(), now, changed, now.isOrphaned(), restarted);
    }

    /**
     * Waits until the run has ended or its worker is gone.
     *
     * @param seen told where the run stands, about five times a second
     * @return where it stands then; {@link RunStatus#isOrphaned()} where the worker is gone
     * @throws CancellationException where the waiting thread is interrupted, as a cancelled job's is; the run goes on
     */
    public RunStatus awaitEnd(Consumer<RunStatus> seen) {
        while (true) {
            Update update = poll();
            seen.accept(update.status());
            if (update.status().state().isEnded() || update.orphaned()) {
                return update.status();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_POLLS_MILLIS);
            } catch (InterruptedException e) {
                throw new CancellationException("Interrupted while waiting for the run " + folder.name());
            }
        }
    }

    private long size() {
        try {
            return Files.exists(folder.eventsFile()) ? Files.size(folder.eventsFile()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
