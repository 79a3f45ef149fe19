package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.WovenProject;
import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunState;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HAN-ROCK with all sixteen auxiliary tasks on corpora woven from release folders, through the window. */
final class WovenTrainingWindowFixtureTest extends JourneyTestBase {
    private WovenProject woven;

    @BeforeEach
    void makeProject() {
        woven = new WovenProject(folder);
    }

    @Test
    void iemocapByAClass() throws IOException {
        Corpus corpus = woven.importAndWeave("iemocap");
        Label label = corpus.labels().stream()
                .filter(ClassLabel.class::isInstance)
                .filter(l -> woven.divide(woven.folder("iemocap"), corpus, l))
                .findFirst()
                .orElseThrow();
        trains(label);
    }

    @Test
    void semaineByANumber() throws IOException {
        Corpus corpus = woven.importAndWeave("semaine");
        Label label = corpus.labels().stream()
                .filter(NumberLabel.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(woven.divide(woven.folder("semaine"), corpus, label)).isTrue();
        trains(label);
    }

    private void trains(Label primary) {
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(woven.path()));
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        onFx(() -> {
            context.navigator().show(PageId.MODEL);
            return null;
        });
        waitUntilReady();
        ComboBox<String> choice = find("#model-primary");
        robot.interact(() -> choice.setValue(primary.name()));
        waitUntilReady();
        for (AuxiliaryTask task : AuxiliaryTask.values()) {
            CheckBox box = find("#task-" + task.id());
            assertThat(box.isSelected()).as(task.id()).isTrue();
            assertThat(box.isDisabled()).as(task.id()).isFalse();
        }
        set("contentSize", "3");
        set("primaryGru", "4");
        set("epochs", "1");
        waitUntilReady();
        robot.clickOn("#model-train");
        waitUntil(() -> onFx(() -> context.selection().runProperty().get() != null));
        RunFolder run =
                RunFolder.open(onFx(() -> context.selection().runProperty().get()));
        waitPatiently("the run ends", () -> run.status().state().isEnded());
        assertThat(run.status().state()).as(run.status().message()).isEqualTo(RunState.FINISHED);
        assertThat(new RunResults(run).metrics().tasks()).hasSize(1 + AuxiliaryTask.values().length);
        waitUntil(() -> onFx(() -> context.jobs().activities().isEmpty()));
        settle();
    }

    private void set(String setting, String value) {
        TextField field = find("#setting-" + setting);
        robot.interact(() -> {
            field.setText(value);
            field.fireEvent(new ActionEvent());
        });
        settle();
    }
}
