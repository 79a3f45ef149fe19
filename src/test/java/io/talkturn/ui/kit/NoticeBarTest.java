package io.talkturn.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

/** What was done is said at the bottom right, with the folder of what was saved, and leaves in four ways. */
final class NoticeBarTest extends UiTestBase {
    private final Notices notices = new Notices();
    private final List<Path> opened = new ArrayList<>();

    @Test
    void aSavedFileIsNamedAndItsFolderIsAClickAway() {
        showBar(NoticeBar.USUAL);
        assertThat(isShown()).isFalse();

        onFx(() -> say(() -> notices.saved(folder.resolve("runs.csv"))));

        assertThat(words()).isEqualTo("Saved to runs.csv");
        assertThat(onFx(() -> find("#notice").getAccessibleText())).isEqualTo("Saved to runs.csv");
        picture("notice-saved");
        robot.clickOn("#notice-folder");
        settle();
        assertThat(opened).containsExactly(folder.resolve("runs.csv"));
        assertThat(isShown()).isFalse();
    }

    @Test
    void whatIsCopiedHasNoFolder() {
        showBar(NoticeBar.USUAL);
        onFx(() -> say(() -> new Copies(notices).text("a\tb", "2 rows")));
        settle();
        assertThat(words()).isEqualTo("Copied 2 rows");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("a\tb");
        assertThat(onFx(() -> find("#notice-folder").isVisible())).isFalse();
    }

    @Test
    void itLeavesByItself() {
        showBar(Duration.millis(200));
        onFx(() -> say(() -> notices.done("Done")));
        waitUntil(() -> !isShown());
    }

    @Test
    void itLeavesByAClickOnItOnItsCrossAndByEscape() {
        showBar(Duration.hours(1));
        for (Runnable way : List.<Runnable>of(
                () -> robot.clickOn("#notice-words"),
                () -> robot.clickOn("#notice-close"),
                () -> robot.type(KeyCode.ESCAPE))) {
            onFx(() -> say(() -> notices.done("Done")));
            settle();
            assertThat(isShown()).isTrue();
            way.run();
            settle();
            assertThat(isShown()).isFalse();
        }
    }

    @Test
    void whatStandsBesideItCanBeClicked() {
        Button below = onFx(() -> new Button("Below"));
        showBar(NoticeBar.USUAL, below);
        List<String> clicks = new ArrayList<>();
        onFx(() -> {
            below.setOnAction(e -> clicks.add("below"));
            notices.done("Done");
            return null;
        });
        settle();
        robot.clickOn(below);
        assertThat(clicks).hasSize(1);
        assertThat(isShown()).isTrue();
    }

    @Test
    void itsShadowTakesNoClicks() {
        Button below = onFx(() -> new Button("Below"));
        onFx(() -> {
            below.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            return null;
        });
        showBar(NoticeBar.USUAL, below);
        List<String> clicks = new ArrayList<>();
        onFx(() -> {
            below.setOnAction(e -> clicks.add("below"));
            notices.done("Done");
            return null;
        });
        settle();
        Bounds bar = onFx(() -> find("#notice").localToScreen(find("#notice").getLayoutBounds()));
        robot.clickOn(bar.getMinX() - 4, bar.getCenterY());
        robot.clickOn(bar.getCenterX(), bar.getMaxY() + 4);
        assertThat(clicks).hasSize(2);
        assertThat(isShown()).isTrue();
    }

    @Test
    void theSameSentenceTwiceIsSaidTwice() {
        List<Notices.Notice> said = new ArrayList<>();
        notices.currentProperty().subscribe(notice -> {
            if (notice != null) {
                said.add(notice);
            }
        });
        notices.copied("the command line");
        notices.copied("the command line");
        assertThat(said).hasSize(2);
        assertThat(notices.lastSavedProperty().get()).isNull();
    }

    private Object say(Runnable what) {
        what.run();
        return "";
    }

    private void showBar(Duration time, Node... beside) {
        StackPane root = onFx(() -> {
            NoticeBar bar = new NoticeBar(notices, time, opened::add);
            StackPane pane = new StackPane(beside);
            pane.getChildren().add(bar);
            bar.closeByKeyOf(pane);
            pane.setFocusTraversable(true);
            return pane;
        });
        show(root, ThemeMode.LIGHT, 700, 200);
        robot.interact(root::requestFocus);
    }

    private boolean isShown() {
        return onFx(() -> find("#notice").isVisible());
    }

    private String words() {
        settle();
        return onFx(() -> this.<Label>find("#notice-words").getText());
    }
}
