package io.talkturn.training;

import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Works on several parts of a batch side by side, each on a thread of its own. The operations of a recurrent network are too
 * small for the engine to share one among threads; whole parts are not. The order in which gradients are added up is that of
 * the parts, however many lanes there are and whichever is faster.
 */
public final class Lanes implements AutoCloseable {
    /** Every lane holds what it computes in memory. */
    private static final int MOST = 8;

    private final int threads;
    private final int most;
    private final boolean shared;
    private final boolean gpu;
    private final ExecutorService others;

    private Lanes(ComputeDevice device, int most, boolean shared) {
        this.threads = device.threads();
        this.gpu = device.isGpu();
        this.most = gpu ? 1 : Math.min(most, threads);
        this.shared = shared;
        this.others = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "lane");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * As many lanes as the processor has threads for, eight at most, which share the engine's threads: a lane that is alone
     * has all of them. One on a graphics processor, which shares its work out itself.
     */
    public static Lanes on(ComputeDevice device) {
        return new Lanes(device, MOST, true);
    }

    /**
     * The same, with one thread of the engine in each lane, so that a part has the same bits whatever the number of threads.
     */
    public static Lanes ofOneThread(ComputeDevice device) {
        return new Lanes(device, MOST, false);
    }

    /** One lane, in which the engine uses all of its threads for every operation. */
    public static Lanes single(ComputeDevice device) {
        return new Lanes(device, 1, true);
    }

    /** Whether a batch is best left in one piece: a graphics processor shares its work out itself. */
    public boolean inOnePiece() {
        return gpu;
    }

    /** How many parts can be worked on at once. */
    public int most() {
        return most;
    }

    /**
     * Does the work of all parts, the first ones first and the very first on this thread, and returns when all have ended.
     *
     * @return the results in the order of the parts
     * @throws RuntimeException what the first part that failed threw, those of others as suppressed
     */
    public <T> List<T> run(List<Supplier<T>> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        int lanes = Math.min(most, parts.size());
        int share = shared ? Math.max(1, threads / lanes) : 1;
        List<Outcome<T>> outcomes = parts.stream().map(Outcome::new).toList();
        AtomicInteger next = new AtomicInteger(1);
        Failures failures = new Failures();
        List<Future<?>> running = new ArrayList<>();
        try {
            IntStream.range(1, lanes)
                    .forEach(
                            _ -> running.add(others.submit(() -> lane(outcomes, next.getAndIncrement(), next, share))));
            lane(outcomes, 0, next, share);
        } finally {
            running.forEach(lane -> await(lane, failures));
            JniUtils.setNumThreads(threads);
        }
        outcomes.forEach(outcome -> outcome.tell(failures));
        failures.rethrow();
        return outcomes.stream().map(Outcome::result).toList();
    }

    /** Works on one part after the other, until none is left that no lane has taken. */
    private static <T> void lane(List<Outcome<T>> outcomes, int first, AtomicInteger next, int share) {
        // the processor's mode and the engine's number of threads belong to the thread that sets them
        JniUtils.setNumThreads(share);
        try (FadedNumbers _ = FadedNumbers.asZero()) {
            for (int part = first; part < outcomes.size(); part = next.getAndIncrement()) {
                outcomes.get(part).work();
            }
        }
    }

    /** A part with what came of it; what a lane writes is seen by whoever has waited for the lane. */
    private static final class Outcome<T> {
        private final Supplier<T> part;
        private @Nullable T result;
        private @Nullable Throwable failure;

        Outcome(Supplier<T> part) {
            this.part = part;
        }

        void work() {
            try {
                result = part.get();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        void tell(Failures failures) {
            if (failure != null) {
                failures.add(failure);
            }
        }

        T result() {
            if (result == null) {
                throw new IllegalStateException("A part of a batch gave nothing");
            }
            return result;
        }
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

    /**
     * Waits until a lane has ended, however it does, and however often this thread is interrupted meanwhile: what its parts
     * compute with is freed as soon as {@link #run} is left.
     */
    private static void await(Future<?> lane, Failures failures) {
        while (true) {
            try {
                lane.get();
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
