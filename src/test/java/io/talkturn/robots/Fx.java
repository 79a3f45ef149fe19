package io.talkturn.robots;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Between the robot's thread and that of the window. */
final class Fx {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Fx() {}

    /** Looks at something on the thread of the window. */
    static <T> T see(Callable<T> look) {
        FutureTask<T> task = new FutureTask<>(look);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the window does not answer; it is at " + whereItIs(), e);
        }
    }

    private static String whereItIs() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(e -> e.getKey().getName().contains("JavaFX Application Thread"))
                .flatMap(e -> java.util.Arrays.stream(e.getValue()))
                .map(StackTraceElement::toString)
                .collect(java.util.stream.Collectors.joining("\n  "));
    }

    /** Does something on the thread of the window, and waits for it. */
    static void run(Runnable action) {
        see(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until so many frames are drawn. */
    static void frames(int frames) {
        FutureTask<Boolean> drawn = new FutureTask<>(() -> true);
        Platform.runLater(() -> new AnimationTimer() {
            private int left = frames;

            @Override
            public void handle(long now) {
                Platform.requestNextPulse();
                if (left-- == 0) {
                    stop();
                    drawn.run();
                }
            }
        }.start());
        try {
            drawn.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the window draws nothing", e);
        }
    }

    /** Waits until something holds, at most so long; whether it came. */
    static boolean await(Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            sleep(20);
        }
        return true;
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
