package io.talkturn.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunState;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

final class TrainPageTest extends UiTestBase {
    @Test
    void withoutRunsItSaysWhatToDo() {
        open(null);
        picture("train-empty");
        assertThat(context.runs().runs()).isEmpty();
    }

    @Test
    void aRunUnderWayIsShownLiveAndCanBePaused() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        project.run("HAN-ROCK emotion aphf · seed 1").finished();
        RunFolder running = project.run("HAN-ROCK emotion aphf · seed 2").at(7, RunState.RUNNING);
        open(project.folder());
        onFx(() -> {
            context.selection().runProperty().set(running.path());
            return null;
        });
        Button pause = find("#train-pause");
        waitUntil(() -> onFx(pause::isVisible));
        waitUntil(() -> onFx(() -> !context.jobs().activities().isEmpty()));
        settle();
        picture("train");

        onFx(() -> {
            pause.fire();
            return null;
        });

        waitUntil(() -> running.request().filter(r -> r == RunRequest.PAUSE).isPresent());
    }

    @Test
    void aRunWhoseWorkerDiedIsOfferedForResuming() {
        ProjectFixture project = ProjectFixture.in(folder.resolve("project"));
        project.run("HAN emotion · seed 1").orphaned(4);
        open(project.folder());
        Button resume = find("#train-resume");
        waitUntil(() -> onFx(resume::isVisible));
        TableView<?> table = find(".data-table");
        assertThat(onFx(() -> table.getItems().size())).isEqualTo(1);
        picture("train-orphaned");
    }

    private void open(Path project) {
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.openProject().folderProperty().set(project);
            context.navigator().show(PageId.TRAIN);
            return null;
        });
        settle();
    }
}
