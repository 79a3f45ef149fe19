package io.talkturn.run;

import io.talkturn.foundation.Progress;
import java.time.Duration;

/** Waits for another program that is changing the same, but not for ever: nobody holds these locks for long. */
public final class Patience implements Progress {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final long began = System.nanoTime();

    @Override
    public void at(String what, long done, long total) {}

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean mayWait() {
        return System.nanoTime() - began < LONGEST.toNanos();
    }
}
