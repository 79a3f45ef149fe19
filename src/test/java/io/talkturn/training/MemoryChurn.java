package io.talkturn.training;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * Collects garbage again and again and writes into every small piece of memory that becomes free. Whoever reads a tensor
 * whose buffer was let go reads no numbers while this is open.
 */
public final class MemoryChurn implements AutoCloseable {
    private static final int PIECES = 2_000;
    private static final int BYTES = 8;
    /** Collections take a fifth of the time at most. */
    private static final int RESTS = 4;

    /** Some collections a batch. */
    private static final long PAUSE_NANOS = 5_000_000;

    private static final byte NOT_A_NUMBER = -1;

    private final Thread thread;
    private volatile boolean closed;

    /** Begins. */
    public MemoryChurn() {
        thread = Thread.ofPlatform().daemon().start(this::churn);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }

    private void churn() {
        Deque<ByteBuffer> pieces = new ArrayDeque<>();
        while (!closed) {
            long began = System.nanoTime();
            System.gc();
            // with a large heap a collection takes long: what is tested must get on all the same
            LockSupport.parkNanos(Math.max(PAUSE_NANOS, RESTS * (System.nanoTime() - began)));
            for (int i = 0; i < PIECES && !closed; i++) {
                ByteBuffer piece = ByteBuffer.allocateDirect(BYTES);
                for (int at = 0; at < BYTES; at++) {
                    piece.put(at, NOT_A_NUMBER);
                }
                pieces.add(piece);
                if (pieces.size() > PIECES) {
                    pieces.removeFirst();
                }
            }
        }
    }
}
