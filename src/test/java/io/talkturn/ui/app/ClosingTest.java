package io.talkturn.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.Snapshots;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.shell.Shell;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
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
    void itAsksBeforeItEndsWhatIsUnderWayAndStaysWhereThatIsWanted() {
        show(Duration.ofMinutes(1));
        Job<String> weave = weave();
        close();
        assertThat(onFx(stage::isShowing)).isTrue();
        assertThat(dialogTexts()).contains("Closing now would end it:", "Weave");
        pictureOfDialog("closing-question");

        robot.clickOn(inDialog("#closing-stay"));
        robot.interact(() -> {});

        assertThat(onFx(stage::isShowing)).isTrue();
        assertThat(onFx(() -> weave.stateProperty().get())).isEqualTo(Job.State.RUNNING);
        assertThat(onFx(() -> this.<Node>find("#rail-data").isDisabled())).isFalse();
        close();
        assertThat(inDialog("#closing")).as("asked again").isNotNull();
    }

    @Test
    void enterAndEscapeEndNothing() {
        show(Duration.ofMinutes(1));
        Job<String> weave = weave();
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
            close();
            robot.type(key);
            waitUntil(() -> inDialog("#closing") == null);
            assertThat(onFx(stage::isShowing)).isTrue();
            assertThat(onFx(() -> weave.stateProperty().get())).isEqualTo(Job.State.RUNNING);
        }
    }

    @Test
    void itWaitsForAllThatIsUnderWayHoweverLong() {
        show(Duration.ofMillis(200));
        Job<String> reading = onFx(() -> context.jobs().start("Label", progress -> {
            slow.await();
            return "labelled";
        }));
        close();
        robot.clickOn(inDialog("#closing-wait"));
        waitUntil(() -> onFx(() -> this.<Node>find("#rail-data").isDisabled()));
        assertThat(onFx(() -> this.<Button>find("#status-jobs").getText())).contains("when this is saved: Label");

        slow.countDown();

        waitUntil(() -> onFx(() -> !stage.isShowing()));
        assertThat(onFx(() -> reading.stateProperty().get())).isEqualTo(Job.State.DONE);
    }

    @Test
    void closedOnceMoreItGivesUpWhatCanBeCancelled() {
        show(Duration.ofMinutes(1));
        Job<String> weave = weave();
        close();
        robot.clickOn(inDialog("#closing-wait"));
        waitUntil(() -> onFx(() -> this.<Node>find("#rail-data").isDisabled()));
        close();
        assertThat(onFx(stage::isShowing)).isFalse();
        waitUntil(() -> onFx(() -> weave.stateProperty().get() == Job.State.CANCELLED));
    }

    @Test
    void itCancelsAndClosesWhereThatIsWanted() {
        show(Duration.ofMinutes(1));
        Job<String> weave = weave();
        close();
        robot.clickOn(inDialog("#closing-cancel"));
        waitUntil(() -> onFx(() -> !stage.isShowing()));
        waitUntil(() -> onFx(() -> weave.stateProperty().get() == Job.State.CANCELLED));
    }

    @Test
    void itSaysThatTrainingGoesOnByItself() {
        show(Duration.ofMinutes(1));
        weave();
        onFx(() -> {
            context.jobs().follow(new Activity("HAN emotion", () -> {}) {});
            return null;
        });
        close();
        assertThat(dialogTexts())
                .anyMatch(text -> text.startsWith("Training goes on by itself") && text.contains("HAN emotion"));
        robot.clickOn(inDialog("#closing-cancel"));
        waitUntil(() -> onFx(() -> !stage.isShowing()));
    }

    @Test
    void forQuickWritesAloneItWaitsNoLongerThanItsLimit() {
        show(Duration.ofMillis(300));
        onFx(() -> context.jobs().write(file(), "Partitions", progress -> slow.await(5, TimeUnit.SECONDS)));
        close();
        waitUntil(() -> onFx(() -> !stage.isShowing()));
        slow.countDown();
    }

    private Job<String> weave() {
        return onFx(() -> context.jobs().start(file(), "Weave", progress -> {
            while (true) {
                progress.step("weaving", 0, 0);
            }
        }));
    }

    private List<String> dialogTexts() {
        VBox question = (VBox) inDialog("#closing");
        return onFx(() -> question.getChildren().stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList());
    }

    private void pictureOfDialog(String name) {
        onFx(() -> Snapshots.write(inDialog("#closing").getScene(), name));
    }

    private Path file() {
        return folder.resolve("file");
    }

    private void show(Duration limit) {
        Shell shell = showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            new Closing(context.jobs(), context.dialogs(), shell::rest, limit).install(stage);
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
