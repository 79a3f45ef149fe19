package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** A control that may not be used is off and says why where the mouse is; any other that is off says what it would do. */
final class BlockedTest extends UiTestBase {
    private final SimpleBooleanProperty readOnly = new SimpleBooleanProperty(true);
    private final SimpleStringProperty why = new SimpleStringProperty("The disk is read-only.");
    private final List<String> clicks = new ArrayList<>();

    @Test
    void itIsOffWithTheReasonAndOnAgain() {
        Button save = onFx(() -> Buttons.usual("Save", () -> clicks.add("save")));
        show(save, save);
        robot.clickOn(save);
        assertThat(clicks).isEmpty();
        assertThat(save.isDisabled()).isTrue();
        robot.moveTo("#other");
        robot.moveTo(save);
        waitUntil(() -> tips().contains("The disk is read-only."));

        robot.moveTo("#other");
        waitUntil(() -> tips().isEmpty());
        onFx(() -> {
            readOnly.set(false);
            return null;
        });
        robot.clickOn(save);
        assertThat(clicks).containsExactly("save");
    }

    @Test
    void itsOwnReasonToBeOffStays() {
        Button save = onFx(() -> Buttons.usual("Save", () -> clicks.add("save")));
        readOnly.set(false);
        save.setDisable(true);
        save.setTooltip(new Tooltip("Saves what was changed"));
        show(save, save);
        robot.clickOn(save);
        assertThat(clicks).isEmpty();
        robot.moveTo("#other");
        robot.moveTo(save);
        waitUntil(() -> tips().contains("Saves what was changed"));
    }

    private void show(Button button, Button same) {
        HBox root = onFx(() -> {
            Label other = new Label("Other");
            other.setId("other");
            HBox box = new HBox(40, new Blocked(same, readOnly, why), other);
            new DisabledTips().install(box);
            return box;
        });
        show(root, ThemeMode.LIGHT, 400, 120);
        assertThat(button.getScene()).isNotNull();
    }

    private static List<String> tips() {
        return onFx(() -> Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .toList());
    }
}
