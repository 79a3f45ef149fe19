package io.talkturn.ui.app;

import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Texts;
import java.time.Duration;
import java.util.List;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the window only when what was asked for is written, and says in the status bar what it waits for. It waits no
 * longer than its limit, and not where it is closed once more: what can be cancelled is then cancelled.
 */
final class Closing {
    /** Quick writes are over long before; a long one is a weave or an import, which begins anew next time. */
    static final Duration LIMIT = Duration.ofSeconds(20);

    /** What is cancelled ends at its next step; a write that has begun is only waited for. */
    private static final Duration AFTER_CANCEL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Jobs jobs;
    private final Runnable rest;
    private final Duration limit;
    private boolean begun;

    /** @param rest called where the window has to wait, so that it takes no more clicks */
    Closing(Jobs jobs, Runnable rest, Duration limit) {
        this.jobs = jobs;
        this.rest = rest;
        this.limit = limit;
    }

    void install(Window window) {
        window.setOnCloseRequest(event -> asked(window, event));
    }

    private void asked(Window window, WindowEvent event) {
        if (begun) {
            jobs.cancelAll();
        } else if (!jobs.isWritten()) {
            begun = true;
            event.consume();
            rest.run();
            tell();
            Thread.ofPlatform().daemon().name("closing").start(() -> await(window));
        }
    }

    private void tell() {
        jobs.noticeProperty().set(Texts.of("status.closing", String.join(", ", jobs.unwritten())));
    }

    private void await(Window window) {
        boolean written = jobs.awaitWrites(limit);
        jobs.onUi(() -> {
            if (!written) {
                jobs.cancelAll();
            }
            window.hide();
        });
    }

    /** The last wait, when there is no window any more. */
    static void finish(Jobs jobs) {
        if (!jobs.awaitWrites(AFTER_CANCEL)) {
            List<String> left = jobs.unwritten();
            LOG.warn("The program ended before this was written: {}", left);
        }
    }
}
