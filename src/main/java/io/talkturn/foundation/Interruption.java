package io.talkturn.foundation;

import java.util.concurrent.CancellationException;

/** For work that has no {@link Progress} at hand, such as a walk through folders: a cancel interrupts its thread. */
public final class Interruption {
    private Interruption() {}

    /**
     * Lets go of the work where its thread was interrupted; the thread stays interrupted.
     *
     * @throws CancellationException where it was
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Interrupted");
        }
    }
}
