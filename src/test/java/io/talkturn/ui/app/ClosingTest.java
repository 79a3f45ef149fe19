package io.talkturn.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.Snapshots;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.shell.Shell;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window closes when what was asked for is written, says so, and waits neither for ever nor twice. */
final class ClosingTest extends UiTestBase {
    private final CountDownLatch slow = new CountDownLatch(1);

    @AfterEach
    void release() {
        slow.countDown();
    }

    @Test
    void itClosesAtOnceWhereNothingIsToBeWritten() {
        show(Duration.ofMinutes(1));
        close();
        assertThat(onFx(stage::isShowing)).isFalse();
    }

    @Test
    void itWaitsForWhatIsToBeWrittenAndSaysSo() {
        show(Duration.ofMinutes(1));
        Job<String> write = onFx(() -> context.jobs().write(file(), "Partitions", progress -> {
            slow.await();
            return "";
        }));
        Job<String> next = onFx(() -> context.jobs().write(file(), "Pinned runs", progress -> "written"));
        close();
        assertThat(onFx(stage::isShowing)).isTrue();
        assertThat(onFx(() -> this.<Button>find("#status-jobs").getText()))
                .isEqualTo("The window closes when this is saved: Partitions, Pinned runs");
        assertThat(onFx(() -> this.<Node>find("#rail-data").isDisabled())).isTrue();
        pictureAlone("closing-1280x800");

        slow.countDown();

        waitUntil(() -> onFx(() -> !stage.isShowing()));
        waitUntil(() -> onFx(() -> next.stateProperty().get() == Job.State.DONE));
        assertThat(onFx(() -> write.stateProperty().get())).isEqualTo(Job.State.DONE);
    }

    @Test
    void closedOnceMoreItGivesUpWhatCanBeCancelled() {
        show(Duration.ofMinutes(1));
        Job<String> weave = onFx(() -> context.jobs().start(file(), "Weave", progress -> {
            while (true) {
                progress.step("weaving", 0, 0);
            }
        }));
        close();
        assertThat(onFx(stage::isShowing)).isTrue();
        close();
        assertThat(onFx(stage::isShowing)).isFalse();
        waitUntil(() -> onFx(() -> weave.stateProperty().get() == Job.State.CANCELLED));
    }

    @Test
    void itWaitsNoLongerThanItsLimit() {
        show(Duration.ofMillis(300));
        Job<String> weave = onFx(() -> context.jobs().start(file(), "Weave", progress -> {
            while (true) {
                progress.step("weaving", 0, 0);
            }
        }));
        close();
        waitUntil(() -> onFx(() -> !stage.isShowing()));
        waitUntil(() -> onFx(() -> weave.stateProperty().get() == Job.State.CANCELLED));
    }

    private Path file() {
        return folder.resolve("file");
    }

    private void show(Duration limit) {
        Shell shell = showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            new Closing(context.jobs(), shell::rest, limit).install(stage);
            return null;
        });
    }

    /** As a click on the window's cross does. */
    private void close() {
        onFx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    /** Without waiting for the jobs, which wait themselves. */
    private void pictureAlone(String name) {
        for (ThemeMode mode : new ThemeMode[] {ThemeMode.LIGHT, ThemeMode.DARK}) {
            onFx(() -> {
                context.theme().modeProperty().set(mode);
                return null;
            });
            robot.interact(() -> {});
            onFx(() ->
                    Snapshots.write(stage.getScene(), name + "-" + mode.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
