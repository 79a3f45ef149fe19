package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.FileTouch;
import io.talkturn.ui.jobs.Jobs;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Platform;

/**
 * Finds what must not be: that the window touches a file on the UI thread, or changes a lasting one otherwise than through
 * a queue of {@link Jobs}. The test's own thread may do as it likes.
 */
public final class FileWatch implements FileTouch.Listener, AutoCloseable {
    private final Jobs jobs;
    private final Thread test = Thread.currentThread();
    private final Queue<AssertionError> found = new ConcurrentLinkedQueue<>();

    private FileWatch(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Watches until it is closed. */
    public static FileWatch over(Jobs jobs) {
        FileWatch watch = new FileWatch(jobs);
        FileTouch.listen(watch);
        return watch;
    }

    @Override
    public void touched(Path file, FileTouch.Kind kind) {
        Thread thread = Thread.currentThread();
        if (Platform.isFxApplicationThread()) {
            found.add(new AssertionError(kind + " on the UI thread: " + file));
        } else if (kind == FileTouch.Kind.WRITE && !isScratch(file) && !thread.equals(test) && !jobs.isWriting()) {
            found.add(new AssertionError("WRITE beside the queue, on " + thread.getName() + ": " + file));
        }
    }

    /** No file of the user's, and gone afterwards. */
    private static boolean isScratch(Path file) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return file.startsWith(temporary)
                && !file.equals(temporary)
                && temporary.relativize(file).getName(0).toString().startsWith("talkturn-");
    }

    /** Ends the watch. */
    @Override
    public void close() {
        FileTouch.listen(null);
    }

    /** Fails with the first that was found, whose trace says who did it, and all others after it. */
    public void check() {
        AssertionError first = found.poll();
        if (first != null) {
            found.forEach(first::addSuppressed);
            throw first;
        }
        assertThat(found).isEmpty();
    }
}
