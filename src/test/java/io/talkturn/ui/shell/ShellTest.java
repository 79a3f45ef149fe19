package io.talkturn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.UserError;
import io.talkturn.project.Project;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.kit.Why;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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

    @Test
    void aSentenceOfTheStatusBarIsReadWholeWhereThereIsRoomAndInATooltipElse() {
        String sentence = "The table has no column for the words of a talkturn, and none that could be one of them.";
        showShell(ThemeMode.LIGHT, 1920, 800);
        onFx(() -> {
            context.problems().report(new UserError(sentence, folder.resolve("a.csv"), "Name one."));
            return null;
        });
        settle();
        Button told = find("#status-problems");
        assertThat(onFx(() -> ((Text) told.lookup(".text")).getText())).isEqualTo(sentence);
        assertThat(onFx(() -> told.getTooltip().getText())).startsWith(sentence);
    }

    @Test
    void redoHasTheKeyOfOtherProgramsToo() {
        showShell(ThemeMode.LIGHT, 1000, 700);
        SimpleStringProperty changed = new SimpleStringProperty("a");
        onFx(() -> {
            context.undo().set("Change", changed, "b");
            return null;
        });
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();
        assertThat(changed.get()).isEqualTo("a");
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        settle();
        assertThat(changed.get()).isEqualTo("b");
    }

    @Test
    void aProjectThatMayOnlyBeReadSaysSoOnEveryPageAndItsWritingControlsAreOff() {
        Path project = SceneCorpus.project(folder.resolve("project"));
        showShell(ThemeMode.LIGHT, 1000, 700);
        assertThat(find("#read-only").isVisible()).isFalse();
        try (Project other = Project.open(project)) {
            onFx(() -> context.openProject().openReadOnly(project));
            waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
            for (PageId page : PageId.values()) {
                onFx(() -> {
                    context.navigator().show(page);
                    return null;
                });
                settle();
                assertThat(onFx(() -> this.<Label>find("#read-only-why").getText()))
                        .startsWith("Another window");
                assertThat(onFx(() -> find("#read-only").isVisible())).isTrue();
            }
            assertThat(other.isReadOnly()).isFalse();
            onFx(() -> {
                context.navigator().show(PageId.DATA);
                return null;
            });
            assertThat(find("#data-import").isDisabled()).isTrue();
            picture("read-only-1000x700");
            onFx(() -> {
                context.navigator().show(PageId.MODEL);
                return null;
            });
            settle();
            assertThat(find("#model-train").isDisabled()).isTrue();
            onFx(() -> {
                context.navigator().show(PageId.TRAIN);
                return null;
            });
            settle();
            assertThat(Why.of(find("#train-workers"))).startsWith("Another window");
            onFx(() -> {
                context.navigator().show(PageId.TRANSCRIPTS);
                return null;
            });
            settle();
            assertThat(this.<TextInputControl>find("#note").isEditable()).isFalse();
            assertThat(context.commands()
                            .byId("model.train")
                            .orElseThrow()
                            .enabled()
                            .get())
                    .isFalse();
            assertThat(context.commands()
                            .byId("data.import.file")
                            .orElseThrow()
                            .enabled()
                            .get())
                    .isFalse();
        }
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> context.openProject().mayWrite().get()));
        settle();
        assertThat(onFx(() -> find("#read-only").isVisible())).isFalse();
    }

    @Test
    void threadsOfTheSettingsAreThoseOfRunsThatNameNone() {
        Path project = SceneCorpus.project(folder.resolve("project"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.settings().change(s -> s.with(p -> p.withThreads(3)));
            return context.openProject().open(project);
        });
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        onFx(() -> {
            context.navigator().show(PageId.MODEL);
            return null;
        });
        settle();
        onFx(() -> {
            context.commands().byId("model.copyCommand").orElseThrow().run();
            return null;
        });
        settle();
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).contains("--threads 3");
        assertThat(onFx(() -> this.<Label>find("#notice-words").getText())).isEqualTo("Copied the command line");
    }
}
