package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** A control that cannot be pressed says why. */
final class WhyTest extends UiTestBase {
    private final Button button = onFx(() -> new Button("Correct"));

    @Test
    void theSentenceComesBeforeTheTooltipAndOnlyWhileItCannotBePressed() {
        button.setTooltip(new Tooltip("Puts a talkturn right"));
        assertThat(Why.of(button)).isEmpty();
        button.setDisable(true);
        assertThat(Why.of(button)).isEqualTo("Puts a talkturn right");
        Why.say(button, "Choose a talkturn first.");
        assertThat(Why.of(button)).isEqualTo("Choose a talkturn first.");
        Why.say(button, "");
        assertThat(Why.of(button)).isEqualTo("Puts a talkturn right");
    }

    @Test
    void whatHoldsItMaySayIt() {
        VBox box = onFx(() -> new VBox(button));
        box.setDisable(true);
        Why.say(box, "There is one task alone.");
        assertThat(Why.of(button)).isEqualTo("There is one task alone.");
    }

    @Test
    void theMouseRestsOnItAndItIsSaid() {
        VBox box = onFx(() -> new VBox(button));
        Why.say(button, "Choose a talkturn first.");
        onFx(() -> {
            button.setDisable(true);
            new DisabledTips().install(box);
            return null;
        });
        show(box, ThemeMode.LIGHT, 400, 300);
        robot.moveTo(button);
        robot.moveBy(2, 1);
        waitUntil(() -> onFx(() -> Window.getWindows().stream()
                .anyMatch(w -> w instanceof Tooltip tip && tip.getText().equals("Choose a talkturn first."))));
    }
}
