package io.talkturn.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Things that are done at once. */
final class Race {
    private Race() {}

    /** Does them, each on a thread of its own, and says with what those ended that did not work. */
    static List<RuntimeException> of(Runnable... things) {
        CountDownLatch start = new CountDownLatch(1);
        List<RuntimeException> thrown = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(things.length)) {
            List<Future<?>> all = new ArrayList<>();
            for (Runnable thing : things) {
                all.add(threads.submit(() -> {
                    start.await();
                    thing.run();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : all) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    thrown.add((RuntimeException) e.getCause());
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return thrown;
    }
}
