package io.talkturn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Files;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ShellTest extends UiTestBase {
    @Test
    void looksTheSameInBothThemes() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        picture("shell-1280x800");
        assertThat(onFx(() -> stage.getScene().getStylesheets().toString())).contains("dark.css");
    }

    @Test
    void goesToAPageByKeyAndRail() {
        Shell shell = showShell(ThemeMode.LIGHT, 1280, 800);
        assertThat(onFx(() -> shell.page(PageId.DATA)))
                .as("pages are built when first shown")
                .isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        settle();
        assertThat(context.navigator().current()).isEqualTo(PageId.DATA);
        assertThat(onFx(() -> shell.page(PageId.DATA))).isPresent();
        ToggleButton data = find("#rail-data");
        assertThat(data.isSelected()).isTrue();
        robot.clickOn("#rail-project");
        settle();
        assertThat(context.navigator().current()).isEqualTo(PageId.PROJECT);
    }

    @Test
    void theSearchFieldDoesNotTakeTheCursorOfAPageThatIsLeft() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        robot.interact(() -> find("#open-sample").requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        settle();

        assertThat(find("#command-search").isFocused()).isFalse();
        assertThat(onFx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("rail-data");
    }

    @Test
    void findsAndStartsACommandFromTheSearchField() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        settle();
        TextField field = find("#command-search");
        assertThat(field.isFocused()).isTrue();
        robot.write("light and dark");
        settle();
        ListView<?> hits = robot.lookup("#command-hits").query();
        assertThat(hits.getItems()).isNotEmpty();
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(context.theme().modeProperty().get()).isEqualTo(ThemeMode.DARK);
        assertThat(context.settings().get().theme()).isEqualTo(ThemeMode.DARK);
    }

    @Test
    void aSavedTableIsToldAndItsFolderOpensByKeyToo() {
        showShell(ThemeMode.LIGHT, 1000, 700);
        onFx(() -> {
            context.exports().write(folder.resolve("runs.csv"), "Save", file -> Files.writeString(file, "a"));
            return null;
        });
        settle();
        assertThat(onFx(() -> this.<Label>find("#notice-words").getText())).isEqualTo("Saved to runs.csv");
        robot.clickOn("#notice-folder");
        settle();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O).release(KeyCode.O, KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertThat(files.shownFolders()).containsExactly(folder.resolve("runs.csv"), folder.resolve("runs.csv"));
    }
}
