package io.talkturn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The focus of a control that goes away does not go to the search field, which is the first of the window. */
final class FocusKeeperTest extends UiTestBase {
    private final TextField search = onFx(TextField::new);
    private final Button rail = onFx(() -> new Button("Data"));
    private final Button pressed = onFx(() -> new Button("Open"));
    private final VBox page = onFx(() -> new VBox(pressed));

    @BeforeEach
    void open() {
        VBox window = onFx(() -> new VBox(search, rail, page));
        new FocusKeeper(search, rail::requestFocus).install(window);
        show(window, ThemeMode.LIGHT, 400, 300);
        robot.interact(pressed::requestFocus);
    }

    @Test
    void aControlThatIsRemoved() {
        robot.interact(() -> page.getChildren().clear());
        settle();
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).isEqualTo(rail);
    }

    @Test
    void aControlThatIsDisabled() {
        robot.interact(() -> pressed.setDisable(true));
        settle();
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).isNotEqualTo(search);
    }

    @Test
    void aPageThatIsHidden() {
        robot.interact(() -> page.setVisible(false));
        settle();
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).isNotEqualTo(search);
    }

    @Test
    void whoClicksIntoTheSearchGetsIt() {
        robot.clickOn(search);
        assertThat(stage.getScene().getFocusOwner()).isEqualTo(search);
    }
}
