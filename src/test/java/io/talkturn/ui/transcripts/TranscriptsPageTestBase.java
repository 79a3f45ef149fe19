package io.talkturn.ui.transcripts;

import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import javafx.scene.control.ListView;

/** The page in the window, with a project of two runs or none. */
abstract class TranscriptsPageTestBase extends UiTestBase {
    final RunFolder open(int width, int height) {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        project.run("HAN-ROCK, no auxiliary").noAuxiliary().skill(0.6).finished();
        RunFolder run = project.run("zz HAN-ROCK aphf").skill(0.75).finished();
        showPage(project.folder(), width, height);
        return run;
    }

    final void showPage(Path project, int width, int height) {
        showShell(ThemeMode.LIGHT, width, height);
        onFx(() -> {
            context.openProject().folderProperty().set(project);
            context.navigator().show(PageId.TRANSCRIPTS);
            return null;
        });
        int runs = RunCatalog.ofProject(project).list().size();
        waitUntil(() -> onFx(() -> context.runs().runs().size() == runs));
        settle();
    }

    final ListView<TranscriptRow> transcript() {
        return find("#transcript");
    }

    final TranscriptRow selected() {
        return onFx(() -> transcript().getSelectionModel().getSelectedItem());
    }

    final void choose(String conversation) {
        ListView<ConversationItem> list = find("#conversations");
        onFx(() -> {
            list.getSelectionModel()
                    .select(list.getItems().stream()
                            .filter(i -> i.id().equals(conversation))
                            .findFirst()
                            .orElseThrow());
            return null;
        });
        settle();
    }

    final void read(Path corpus) {
        onFx(() -> {
            context.selection().corpusProperty().set(corpus);
            return null;
        });
        waitUntil(() -> onFx(() -> !transcript().getItems().isEmpty()));
        settle();
    }
}
