package io.talkturn.ui.correct;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Correction;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.CorrectionsFile;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.Snapshots;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.kit.DataTable;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the page Data a talkturn is put right, is shown as such, and the correction is taken back. */
final class CorrectionsPanelTest extends UiTestBase {
    private Path corpus;

    @BeforeEach
    void openTalkturns() {
        Path project = SceneCorpus.project(folder.resolve("role-play-project"));
        corpus = project.resolve("corpora/role-play");
        showDataTab(project, "Talkturns");
    }

    @Test
    void aTextIsPutRightShownAsSuchAndTakenBack() {
        String id = selectFirst();
        String before = textOf(id);
        onFx(() -> {
            this.<Button>find("#correct-open").fire();
            return null;
        });
        settle();
        DialogPane dialog = dialog();
        Node confirm = onFx(() -> dialog.lookupButton(dialog.getButtonTypes().getFirst()));
        assertThat(confirm.isDisabled()).as("nothing was changed yet").isTrue();
        onFx(() -> {
            ((TextArea) dialog.lookup("#correct-value")).setText("I never said so.");
            ((TextField) dialog.lookup("#correct-author")).setText("Ana");
            return null;
        });
        settle();
        assertThat(confirm.isDisabled()).isFalse();
        onFx(() -> Snapshots.write(dialog.getScene(), "correct-dialog-light"));
        press(dialog, dialog.getButtonTypes().getFirst());
        waitUntil(() -> textOf(id).equals("I never said so."));
        settle();
        List<Correction> made = CorrectionsFile.read(corpus);
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().old()).isEqualTo(before);
        assertThat(made.getFirst().author()).isEqualTo("Ana");
        waitUntil(() -> onFx(() -> stage.getScene().lookup("#corrections .hyperlink") != null
                && !this.<DataTable<?>>find("#talkturns").getItems().isEmpty()
                && takeBack() != null));
        picture("correct-talkturns-1280x800");
        onFx(() -> {
            context.undo().undo();
            return null;
        });
        waitUntil(() -> textOf(id).equals(before));
        settle();
        assertThat(CorrectionsFile.read(corpus).getFirst().holds()).isFalse();
        onFx(() -> {
            context.undo().redo();
            return null;
        });
        waitUntil(() -> textOf(id).equals("I never said so."));
        waitUntil(() -> onFx(() -> takeBack() != null));
        onFx(() -> {
            takeBack().fire();
            return null;
        });
        waitUntil(() -> textOf(id).equals(before));
        settle();
        assertThat(CorrectionsFile.read(corpus)).hasSize(2).noneMatch(Correction::holds);
    }

    private Hyperlink takeBack() {
        return find("#corrections").lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals("Take back"))
                .findFirst()
                .orElse(null);
    }

    private String selectFirst() {
        DataTable<?> table = find("#talkturns");
        waitUntil(() -> onFx(() -> !table.getItems().isEmpty()));
        onFx(() -> {
            table.getSelectionModel().select(0);
            return null;
        });
        settle();
        return CorpusFolder.read(corpus).talkturns().getFirst().id();
    }

    private String textOf(String id) {
        return CorpusFolder.read(corpus).talkturns().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static DialogPane dialog() {
        return onFx(() -> Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .filter(Window::isShowing)
                .map(w -> w.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private static void press(DialogPane dialog, ButtonType button) {
        onFx(() -> {
            ((Button) dialog.lookupButton(button)).fire();
            return null;
        });
    }
}
