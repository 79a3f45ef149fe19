package io.talkturn.ui.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written, one after another in each queue, in the order in which it was asked for. A queue belongs to a
 * file, or to a folder that is changed as a whole; different queues go on at the same time. Nothing here is ever
 * interrupted: an interrupt closes the file that is being written. Used from any thread.
 */
final class WriteQueues {
    private final Executor background;
    private final Map<Path, Deque<QueuedWrite>> queues = new HashMap<>();
    private final Set<Thread> writing = ConcurrentHashMap.newKeySet();

    WriteQueues(Executor background) {
        this.background = background;
    }

    /** One name for a file or folder, however it was given. */
    static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /**
     * Puts a write at the end of its queue. One that still waits and has the same slot is given up for it.
     *
     * @return whether it has to wait
     */
    boolean add(QueuedWrite write) {
        QueuedWrite replaced;
        boolean isFree;
        synchronized (queues) {
            Deque<QueuedWrite> queue = queues.get(write.key());
            isFree = queue == null;
            if (queue == null) {
                queue = new ArrayDeque<>();
                queues.put(write.key(), queue);
            }
            replaced = waitingInSlot(queue, write);
            queue.remove(replaced);
            queue.add(write);
        }
        if (replaced != null) {
            replaced.giveUpFor(write);
        }
        if (isFree) {
            background.execute(() -> drain(write.key()));
        }
        return !isFree;
    }

    /** The first of a queue is under way, so that it is no longer one that waits. */
    private static @Nullable QueuedWrite waitingInSlot(Deque<QueuedWrite> queue, QueuedWrite write) {
        return queue.stream()
                .skip(1)
                .filter(w -> write.slot() != null && write.slot().equals(w.slot()))
                .findFirst()
                .orElse(null);
    }

    /** Takes a write out of its queue; false where it has begun. */
    @SuppressWarnings("ReferenceEquality") // every write has a future of its own, which is what it is known by
    boolean withdraw(Path key, CompletableFuture<Void> over) {
        synchronized (queues) {
            Deque<QueuedWrite> queue = queues.getOrDefault(key, new ArrayDeque<>());
            QueuedWrite first = queue.peek();
            if (first == null || first.over() == over || !queue.removeIf(write -> write.over() == over)) {
                return false;
            }
        }
        over.complete(null);
        return true;
    }

    private void drain(Path key) {
        QueuedWrite next = first(key);
        while (next != null) {
            writing.add(Thread.currentThread());
            try {
                next.work().run();
            } finally {
                writing.remove(Thread.currentThread());
                next.over().complete(null);
                next = after(key);
            }
        }
    }

    private QueuedWrite first(Path key) {
        synchronized (queues) {
            return Objects.requireNonNull(queues.get(key)).getFirst();
        }
    }

    /** The next one; a queue in which nothing is left is forgotten. */
    private @Nullable QueuedWrite after(Path key) {
        synchronized (queues) {
            Deque<QueuedWrite> queue = Objects.requireNonNull(queues.get(key));
            queue.removeFirst();
            if (queue.isEmpty()) {
                queues.remove(key);
                queues.notifyAll();
            }
            return queue.peek();
        }
    }

    /** Whether the calling thread is doing what a queue told it to. */
    boolean isWriting() {
        return writing.contains(Thread.currentThread());
    }

    /** Done when the quick writes of a queue are that were asked for until now. */
    CompletableFuture<Void> quickWrites(Path key) {
        synchronized (queues) {
            return all(queues.getOrDefault(key, new ArrayDeque<>()).stream()
                    .filter(QueuedWrite::isQuick)
                    .toList());
        }
    }

    /** Whether anything is being written or waits for it. */
    boolean isIdle() {
        synchronized (queues) {
            return queues.isEmpty();
        }
    }

    /**
     * Waits, also for what is asked for meanwhile.
     *
     * @return whether everything is written
     */
    boolean await(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (queues) {
            while (!queues.isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                try {
                    queues.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }

    private static CompletableFuture<Void> all(List<QueuedWrite> writes) {
        return CompletableFuture.allOf(writes.stream().map(QueuedWrite::over).toArray(CompletableFuture[]::new));
    }
}
