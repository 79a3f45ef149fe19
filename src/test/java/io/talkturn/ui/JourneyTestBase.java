package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.nav.PageId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/** A way over several pages of the whole window, with real worker processes. */
abstract class JourneyTestBase extends UiTestBase {
    private static final Duration TRAINING = Duration.ofMinutes(5);

    /** To a page by its key. */
    final void go(PageId page, KeyCode digit) {
        robot.press(KeyCode.CONTROL, digit).release(digit, KeyCode.CONTROL);
        waitUntil(() -> onFx(() -> context.navigator().current()) == page);
        settle();
    }

    /** Types what a field takes as it is. */
    final void type(String field, String text) {
        assertThat(fill(field, text).getText()).isEqualTo(text);
    }

    /** Until what is configured can be trained. */
    final void waitUntilReady() {
        settle();
        waitUntil(() -> onFx(() -> !this.<Button>find("#model-train").isDisabled()));
        settle();
    }

    final List<Node> all(String selector) {
        return onFx(() -> List.copyOf(stage.getScene().getRoot().lookupAll(selector)));
    }

    final ToggleButton toggle(String text) {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow());
    }

    /** Training takes longer than the window may. */
    static void waitPatiently(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TRAINING.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + " in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
