package io.talkturn.cli;

import io.talkturn.foundation.Progress;
import io.talkturn.run.ProgressLine;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Ctrl+C while something is written: the work is asked to stop and to take away what it began, then the program ends. */
final class Interrupt implements Progress, AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;
    private static final Duration BETWEEN_LINES = Duration.ofMillis(100);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interrupt");
    private final Consumer<ProgressLine> tell;
    private volatile boolean cancelled;
    private long told = System.nanoTime() - BETWEEN_LINES.toNanos();

    private Interrupt(Consumer<ProgressLine> tell) {
        this.tell = tell;
    }

    /** Listens until it is closed. */
    static Interrupt listen() {
        return listen(line -> {});
    }

    /** The same; says how far the work is where the window has started this command and asks for it. */
    static Interrupt listen(PrintWriter err) {
        return listen(
                ProgressLine.isAsked()
                        ? line -> {
                            err.println(line.line());
                            err.flush();
                        }
                        : line -> {});
    }

    /** The same; hands on how far the work is, a few times a second. */
    static Interrupt listen(Consumer<ProgressLine> tell) {
        Interrupt interrupt = new Interrupt(tell);
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
    public void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (now - told >= BETWEEN_LINES.toNanos() || done == total) {
            told = now;
            tell.accept(new ProgressLine(what, done, total));
        }
    }

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
