package io.talkturn.cli;

import io.talkturn.foundation.ProcessEnd;
import io.talkturn.foundation.Progress;
import io.talkturn.run.ProgressLine;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Ctrl+C while something is written: the work is asked to stop and to take away what it began, then the program ends. */
final class Interrupt implements Progress, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Where nothing is written there is nothing to take away. */
    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(3);

    private static final Duration BETWEEN_LINES = Duration.ofMillis(100);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interrupt");
    private final Consumer<ProgressLine> tell;
    private volatile boolean cancelled;
    private final Duration between;
    private final Duration patience;
    private long told = System.nanoTime() - BETWEEN_LINES.toNanos();

    private Interrupt(Consumer<ProgressLine> tell, Duration between, Duration patience) {
        this.tell = tell;
        this.between = between;
        this.patience = patience;
    }

    /** Listens until it is closed. */
    static Interrupt listen() {
        return listen(line -> {});
    }

    /** The same; says how far the work is where the window has started this command and asks for it. */
    static Interrupt listen(Terminal err) {
        return listen(
                ProgressLine.isAsked()
                        ? line -> {
                            err.println(line.line());
                            err.flush();
                        }
                        : line -> {});
    }

    /**
     * The same; tells people what is being done, each stage once. For work in the engine, which must not be unloaded while
     * it computes: the program would end in a crash.
     */
    static Interrupt told(Terminal err) {
        AtomicReference<String> last = new AtomicReference<>("");
        return listen(
                line -> {
                    if (!last.getAndSet(line.what()).equals(line.what())) {
                        err.println(line.what());
                        err.flush();
                    }
                },
                Duration.ZERO,
                LITTLE_PATIENCE);
    }

    /** The same; hands on how far the work is, a few times a second. */
    static Interrupt listen(Consumer<ProgressLine> tell) {
        return listen(tell, BETWEEN_LINES, PATIENCE);
    }

    private static Interrupt listen(Consumer<ProgressLine> tell, Duration between, Duration patience) {
        Interrupt interrupt = new Interrupt(tell, between, patience);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    private void stop() {
        cancelled = true;
        try {
            if (!over.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                // the engine may be computing, or being loaded: it must not be unloaded meanwhile
                ProcessEnd.now(Talkturn.CANCELLED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (now - told >= between.toNanos() || done == total) {
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
