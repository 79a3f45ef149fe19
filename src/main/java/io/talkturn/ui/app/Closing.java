package io.talkturn.ui.app;

import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.kit.Dialogs;
import io.talkturn.ui.kit.Labels;
import io.talkturn.ui.kit.Texts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the window only when what was asked for is written, and says in the status bar what it waits for. Where something
 * long is under way it asks first: wait for it, cancel it, or stay. For quick writes alone it waits no longer than its limit,
 * and not where it is closed once more: what can be cancelled is then cancelled.
 */
final class Closing {
    /** Quick writes are over long before. */
    static final Duration LIMIT = Duration.ofSeconds(20);

    /** What is cancelled ends at its next step; a write that has begun is only waited for. */
    private static final Duration AFTER_CANCEL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Jobs jobs;
    private final Dialogs dialogs;
    private final Runnable rest;
    private final Duration limit;
    private boolean begun;
    private boolean asking;

    /** @param rest called where the window has to wait, so that it takes no more clicks */
    Closing(Jobs jobs, Dialogs dialogs, Runnable rest, Duration limit) {
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.rest = rest;
        this.limit = limit;
    }

    void install(Window window) {
        window.setOnCloseRequest(event -> asked(window, event));
    }

    private void asked(Window window, WindowEvent event) {
        if (begun) {
            jobs.cancelAll();
        } else if (!underWay().isEmpty()) {
            event.consume();
            ask(window);
        } else if (!jobs.isWritten()) {
            event.consume();
            begin();
            leave(window, limit);
        }
    }

    /** What this window does and would end with it. */
    private List<Activity> underWay() {
        return jobs.activities().stream().filter(Job.class::isInstance).toList();
    }

    private void ask(Window window) {
        if (asking) {
            return;
        }
        asking = true;
        dialogs.ask(
                Texts.of("closing.title"),
                question(),
                List.of(
                        new Dialogs.Answer("closing.wait", () -> {
                            begin();
                            waitForAll(window);
                        }),
                        new Dialogs.Answer("closing.cancel", () -> {
                            begin();
                            jobs.cancelAll();
                            leave(window, AFTER_CANCEL);
                        })),
                "closing.stay",
                () -> asking = false);
    }

    private VBox question() {
        VBox text = new VBox(8, Labels.wrapped(Texts.of("closing.text")));
        text.setId("closing");
        underWay().forEach(activity -> text.getChildren().add(Labels.wrapped(activity.title(), "strong")));
        String training = jobs.activities().stream()
                .filter(activity -> !(activity instanceof Job<?>))
                .map(Activity::title)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!training.isEmpty()) {
            text.getChildren().add(Labels.wrapped(Texts.of("closing.training", training), "muted"));
        }
        return text;
    }

    private void begin() {
        begun = true;
        rest.run();
        List<String> waitedFor = jobs.unwritten().isEmpty()
                ? underWay().stream().map(Activity::title).toList()
                : jobs.unwritten();
        jobs.noticeProperty().set(Texts.of("status.closing", String.join(", ", waitedFor)));
    }

    /** However long it takes: that was the answer. Closing once more ends it. */
    private void waitForAll(Window window) {
        if (underWay().isEmpty()) {
            leave(window, limit);
        } else {
            underWay().stream()
                    .map(activity -> (Job<?>) activity)
                    .findFirst()
                    .ifPresent(job -> job.onEnd(() -> jobs.onUi(() -> waitForAll(window))));
        }
    }

    private void leave(Window window, Duration atMost) {
        Thread.ofPlatform().daemon().name("closing").start(() -> {
            boolean written = jobs.awaitWrites(atMost);
            jobs.onUi(() -> {
                if (!written) {
                    jobs.cancelAll();
                }
                window.hide();
            });
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
