package io.talkturn.ui.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.project.Project;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.kit.Segmented;
import io.talkturn.weaving.Attachment;
import io.talkturn.weaving.WovenCorpora;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weaving on the page Data: a preview that follows every setting, files that are assigned, and the job. */
final class WeaveViewTest extends UiTestBase {
    private Path corpus;

    @BeforeEach
    void openCorpus() throws IOException {
        Path project = folder.resolve("project");
        Project.create(project, "Kites").close();
        corpus = project.resolve("corpora/monah");
        WovenCorpora.write(corpus);
        showDataTab(project, "Weaving");
    }

    @Test
    void thePreviewFollowsTheSettings() {
        ListView<PreviewRow> preview = find("#weave-preview");
        assertThat(first(preview)).isEqualTo("the woman said did you bring the kite.");
        TextField noun = find("#noun-Kite_F");
        onFx(() -> {
            noun.setText("pilot");
            noun.fireEvent(new ActionEvent());
            return null;
        });
        settle();
        assertThat(first(preview)).isEqualTo("the pilot said did you bring the kite.");
        Segmented<?> mode = find("#weave-mode");
        onFx(() -> {
            ((ToggleButton) mode.getChildren().get(1)).fire();
            return null;
        });
        settle();
        assertThat(first(preview)).startsWith("after four hundred milliseconds");
        onFx(() -> {
            this.<ComboBox<Telling>>find("#weave-telling").setValue(Telling.V);
            return null;
        });
        settle();
        assertThat(first(preview)).isEqualTo("the pilot said did you bring the kite.");
        assertThat(CorpusFolder.read(corpus).talkturns().getFirst().narrative())
                .as("nothing is written by looking")
                .isNull();
    }

    @Test
    void filesAreAssignedReadForThePreviewAndWoven() {
        picture("weave-words-1280x800");
        files.answer(WovenCorpora.files());
        onFx(() -> {
            this.<MenuButton>find("#weave-add").getItems().getFirst().fire();
            return null;
        });
        settle();
        ListView<Attachment> sources = find("#weave-sources");
        assertThat(sources.getItems()).isNotEmpty();
        files.answer(WovenCorpora.tone());
        onFx(() -> {
            this.<MenuButton>find("#weave-add").getItems().get(4).fire();
            return null;
        });
        settle();
        ListView<PreviewRow> preview = find("#weave-preview");
        assertThat(first(preview)).startsWith("the woman raised upper lid dropped jaw");
        onFx(() -> {
            preview.getSelectionModel().select(2);
            return null;
        });
        picture("weave-preview-1280x800");
        picture("weave-preview-1920x1080", 1920, 1080);
        robot.clickOn("#weave-thresholds");
        settle();
        picture("weave-thresholds-1280x800");
        onFx(() -> {
            this.<Button>find("#weave-start").fire();
            return null;
        });
        waitUntil(() -> CorpusFolder.read(corpus).talkturns().getFirst().narrative() != null);
        settle();
        Corpus woven = CorpusFolder.read(corpus);
        assertThat(woven.talkturns().getFirst().narrative()).isEqualTo(first(preview));
        assertThat(woven.feature("au05")).isPresent();
        assertThat(this.<Label>find("#weave-last").getText()).contains("13 with frames");
        picture("weave-woven-1280x800");
    }

    @Test
    void aConversationWithoutTimesHasNoTimeLineAndSaysWhy() {
        Corpus timed = CorpusFolder.read(corpus);
        Path untimed = folder.resolve("untimed/corpora/plain");
        Project.create(folder.resolve("untimed"), "Untimed").close();
        CorpusFolder.write(withoutTimes(timed), untimed);
        showDataTab(folder.resolve("untimed"), "Weaving");

        assertThat(this.<Label>find("#weave-untimed").isVisible()).isTrue();
        assertThat(robot.lookup(".time-line-pane").query().isVisible()).isFalse();
        ListView<PreviewRow> preview = find("#weave-preview");
        assertThat(preview.getItems())
                .hasSize(timed.conversations().getFirst().talkturns().size());
        picture("weave-untimed-1280x800");
    }

    private static Corpus withoutTimes(Corpus corpus) {
        List<Conversation> conversations = corpus.conversations().stream()
                .map(c -> new Conversation(
                        c.id(),
                        c.title(),
                        c.talkturns().stream()
                                .map(t -> new Talkturn(t.id(), t.speaker(), null, null, t.text(), null, List.of()))
                                .toList()))
                .toList();
        return corpus.withContent(corpus.info(), conversations, corpus.labels(), List.of());
    }

    @Test
    void whatCannotBeIsSaid() {
        TextField noun = find("#noun-Kite_F");
        onFx(() -> {
            noun.setText("a. b!");
            noun.fireEvent(new ActionEvent());
            return null;
        });
        settle();
        assertThat(this.<Label>find("#weave-problem").getText()).contains("a. b!");
    }

    private static String first(ListView<PreviewRow> preview) {
        List<PreviewRow> rows = onFx(() -> List.copyOf(preview.getItems()));
        return rows.getFirst().woven().narrative();
    }
}
