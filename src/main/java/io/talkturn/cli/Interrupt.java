package io.talkturn.cli;

import io.talkturn.foundation.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl+C while something is written: the work is asked to stop and to take away what it began, then the program ends. */
final class Interrupt implements Progress, AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interrupt");
    private volatile boolean cancelled;

    private Interrupt() {}

    /** Listens until it is closed. */
    static Interrupt listen() {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    private void stop() {
        cancelled = true;
        try {
            // whether it took that long or not: the program ends now
            boolean _ = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void at(String what, long done, long total) {}

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        over.countDown();
        if (!cancelled) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the program is being ended at this moment; the hook sees that the work is over
            }
        }
    }
}
