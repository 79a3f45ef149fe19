package io.talkturn.training.han;

import ai.djl.pytorch.jni.JniUtils;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.FadedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works on several parts of a batch side by side, each on a thread of its own with its share of the engine's threads. The
 * operations of a recurrent network are too small for the engine to share one among threads; whole parts are not.
 *
 * <p>How many parts there are decides the order in which gradients are added up, so it follows from the threads of the
 * settings and the size of the batch alone: the same run on the same machine gives the same bits.
 */
public final class Lanes implements AutoCloseable {
    /** Fewer windows in a part than this, and too many talkturns would be encoded in two parts. */
    private static final int WINDOWS_A_LANE = 16;

    /** Every lane holds what it computes in memory. */
    private static final int MOST = 8;

    private final int threads;
    private final int most;
    private final ExecutorService others;

    private Lanes(int threads, int most) {
        this.threads = threads;
        this.most = most;
        this.others = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "lane");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** As many lanes as the processor has threads for, eight at most; one on a graphics processor, which shares its work out itself. */
    static Lanes on(ComputeDevice device) {
        return new Lanes(device.threads(), device.isGpu() ? 1 : Math.min(MOST, device.threads()));
    }

    /** One lane, in which the engine uses all of its threads for every operation. */
    static Lanes single(ComputeDevice device) {
        return new Lanes(device.threads(), 1);
    }

    /** How many parts a batch of so many windows is to be cut into. */
    int parts(int windows) {
        return Math.clamp(windows / WINDOWS_A_LANE, 1, most);
    }

    /** How many batches can be worked on at once. */
    public int most() {
        return most;
    }

    /**
     * Does the work of all parts and returns when all have ended.
     *
     * @return the results in the order of the parts
     * @throws RuntimeException what the first part that failed threw, those of others as suppressed
     */
    public <T> List<T> run(List<Supplier<T>> parts) {
        int share = Math.max(1, threads / parts.size());
        List<Future<T>> running = new ArrayList<>();
        Failures failures = new Failures();
        List<T> results = new ArrayList<>();
        try {
            parts.stream().skip(1).forEach(part -> running.add(others.submit(() -> alone(part, share))));
            results.add(alone(parts.getFirst(), share));
        } catch (RuntimeException | Error e) {
            failures.add(e);
        } finally {
            running.forEach(part -> await(part, failures));
            JniUtils.setNumThreads(threads);
        }
        failures.rethrow();
        running.forEach(part -> results.add(part.resultNow()));
        return results;
    }

    /** The first error that was seen, with the others as suppressed. */
    private static final class Failures {
        private @Nullable Throwable first;
        private boolean interrupted;

        void add(Throwable thrown) {
            if (first == null) {
                first = thrown;
            } else if (!first.equals(thrown)) {
                first.addSuppressed(thrown);
            }
        }

        void rethrow() {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (first) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(first);
            }
            if (interrupted) {
                throw new IllegalStateException("Interrupted while parts of a batch were under way");
            }
        }
    }

    /** The mode of the processor and the engine's number of threads belong to the thread that sets them. */
    private static <T> T alone(Supplier<T> part, int share) {
        JniUtils.setNumThreads(share);
        try (FadedNumbers _ = FadedNumbers.asZero()) {
            return part.get();
        }
    }

    /**
     * Waits until a part has ended, however it does, and however often this thread is interrupted meanwhile: what the part
     * computes with is freed as soon as {@link #run} is left.
     */
    private static void await(Future<?> part, Failures failures) {
        while (true) {
            try {
                part.get();
                return;
            } catch (ExecutionException e) {
                failures.add(e.getCause() == null ? e : e.getCause());
                return;
            } catch (InterruptedException e) {
                failures.interrupted = true;
            }
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
