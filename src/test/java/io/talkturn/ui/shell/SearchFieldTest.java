package io.talkturn.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.command.Command;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import io.talkturn.ui.transcripts.TranscriptRow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search never falls silent: it finds what is in the project, talkturns too, or says that there is nothing. */
final class SearchFieldTest extends UiTestBase {
    @BeforeEach
    void openProject() {
        Path project = SceneCorpus.project(folder.resolve("project"));
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> context.openCorpus().loadedProperty().get() != null);
        settle();
    }

    private void type(String words) {
        robot.clickOn("#command-search").write(words);
        settle();
    }

    private List<Command> hits() {
        ListView<Command> list = robot.lookup("#command-hits").query();
        return onFx(() -> List.copyOf(list.getItems()));
    }

    @Test
    void aWordOfATalkturnIsFoundAndOpensAtThatTalkturn() {
        type("blue one");

        assertThat(hits()).extracting(Command::id).anyMatch(id -> id.startsWith("talkturn.c"));
        int row = (int) hits().stream()
                .takeWhile(hit -> !hit.id().startsWith("talkturn.c"))
                .count();
        String wanted = hits().get(row).id().substring("talkturn.".length());
        picture("search-talkturns");
        for (int i = 0; i < row; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(context.navigator().current()).isEqualTo(PageId.TRANSCRIPTS);
        ListView<TranscriptRow> transcript = find("#transcript");
        assertThat(onFx(() ->
                        transcript.getSelectionModel().getSelectedItem().turn().id()))
                .isEqualTo(wanted);
    }

    @Test
    void allTalkturnsWithTheWordsAreAClickAway() {
        type("blue one");
        robot.clickOn((Node) onFx(() -> robot.lookup("#command-hits .label").queryAll().stream()
                .filter(label -> ((Labeled) label).getText().startsWith("All "))
                .findFirst()
                .orElseThrow()));
        settle();

        ListView<TranscriptRow> transcript = find("#transcript");
        assertThat(onFx(() -> List.copyOf(transcript.getItems())))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.turn().text()).contains("blue one"));
    }

    @Test
    void wordsOfTheFilterOfTranscriptsAreLookedForInAllCorporaByAClick() {
        onFx(() -> {
            context.navigator().show(PageId.TRANSCRIPTS);
            return null;
        });
        settle();
        robot.clickOn("#transcript-filter").write("in:test blue one");
        settle();
        picture("transcripts-everywhere");
        robot.clickOn("#transcript-everywhere");
        settle();

        TextField field = find("#command-search");
        assertThat(onFx(() -> field.getText())).isEqualTo("blue one");
        assertThat(onFx(() -> field.isFocused())).isTrue();
        assertThat(hits()).extracting(Command::id).anyMatch(id -> id.startsWith("talkturn.c"));
    }

    @Test
    void whereNothingIsFoundThatIsSaid() {
        type("xylophone quartet");

        assertThat(hits()).isEmpty();
        Labeled nothing = robot.lookup("#search-nothing").query();
        assertThat(nothing.getText()).contains("xylophone quartet");
        assertThat(onFx(() -> nothing.getScene().getWindow().isShowing())).isTrue();
    }

    @Test
    void corporaConversationsAndSettingsAreFound() {
        type("role");
        assertThat(hits()).extracting(Command::id).contains("corpus.role-play");
        robot.type(KeyCode.ESCAPE);

        type("parcel");
        assertThat(hits()).extracting(Command::id).contains("conversation.c01");
        robot.type(KeyCode.ESCAPE);

        type("learning rate");
        assertThat(hits()).extracting(Command::id).contains("setting.learningRate");
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(context.navigator().current()).isEqualTo(PageId.MODEL);
        assertThat(onFx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("setting-learningRate");
    }
}
