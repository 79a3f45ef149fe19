package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.NotesFile;
import io.talkturn.ui.fixture.ProjectFixture;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A corpus is read, noted at and corrected before there is any run. */
final class TranscriptsWithoutRunTest extends TranscriptsPageTestBase {
    @Test
    void withoutARunNothingIsOfferedThatComparesTwo() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("alone"));
        showPage(project.folder(), 1280, 800);
        read(project.corpusFolder());

        assertThat(onFx(() -> find("#transcript-differ").isVisible())).isFalse();
    }

    @Test
    void aProjectWithoutACorpusSaysWhatToDo() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("empty"));
        showPage(project.folder(), 1280, 800);
        picture("transcripts-empty");

        assertThat(transcript().getItems()).isEmpty();
        Node empty = find(".transcripts-page .empty-state");
        assertThat(empty.isVisible()).isTrue();
    }

    @Test
    void aPersonReadsNotesAndGoesOnWithoutAnyRun() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("own"));
        showPage(project.folder(), 1280, 800);
        read(project.corpusFolder());
        picture("transcripts-reading");
        assertThat(find(".transcripts-page .empty-state").isVisible()).isFalse();

        robot.clickOn(onFx(() -> transcript().lookupAll(".turn-cell").stream()
                .filter(cell -> ((TurnCell) cell).getIndex() == 2)
                .findFirst()
                .orElseThrow()));
        settle();
        String id = selected().turn().id();
        robot.clickOn("#note").write("ironic?").type(KeyCode.TAB);
        settle();

        assertThat(find("#note").isFocused()).as("Tab goes on").isFalse();
        assertThat(NotesFile.read(project.corpusFolder()).get(id).text()).isEqualTo("ironic?");
        assertThat(onFx(() -> transcript().lookupAll(".turn-note"))).isNotEmpty();

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();

        assertThat(NotesFile.read(project.corpusFolder())).isEmpty();
    }

    @Test
    void whoWritesANoteSeesThePanelThatTakesIt() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("own"));
        showPage(project.folder(), 1280, 800);
        read(project.corpusFolder());
        robot.interact(() -> transcript().requestFocus());
        robot.type(KeyCode.DOWN);
        robot.clickOn("#transcript-panel");
        settle();
        assertThat(stage.getScene().lookup("#note")).isNull();

        onFx(() -> {
            transcript().getContextMenu().getItems().getLast().fire();
            return null;
        });
        settle();

        assertThat(find("#note").isFocused()).isTrue();
    }

    @Test
    void aTalkturnIsPutRightBesideTheTextAndStaysSelected() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("own"));
        showPage(project.folder(), 1280, 800);
        read(project.corpusFolder());
        robot.interact(() -> transcript().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        settle();
        TranscriptRow before = selected();

        robot.clickOn("#correct-open");
        settle();
        TextArea value = (TextArea) inDialog("#correct-value");
        robot.interact(value::clear);
        robot.clickOn(value).write("Something else was said.");
        robot.clickOn((Node) inDialog(".button:default"));
        settle();

        assertThat(selected().turn().id()).isEqualTo(before.turn().id());
        assertThat(CorpusFolder.read(project.corpusFolder()).talkturns().stream()
                        .filter(t -> t.id().equals(before.turn().id()))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .isEqualTo("Something else was said.");
    }
}
