package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Tab leaves a field of several lines, both ways. */
final class ProseTest extends UiTestBase {
    @Test
    void tabLeavesTheFieldAndWritesNothing() {
        Button before = onFx(() -> new Button("before"));
        Prose prose = onFx(() -> new Prose(3));
        Button after = onFx(() -> new Button("after"));
        show(onFx(() -> new VBox(before, prose, after)), ThemeMode.LIGHT, 400, 300);
        robot.interact(prose::requestFocus);
        robot.type(KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner()).isEqualTo(after);
        robot.interact(prose::requestFocus);
        robot.press(KeyCode.SHIFT, KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT);
        assertThat(stage.getScene().getFocusOwner()).isEqualTo(before);
        assertThat(prose.getText()).isEmpty();
    }
}
