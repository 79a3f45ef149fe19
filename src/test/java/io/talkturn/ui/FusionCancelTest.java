package io.talkturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.project.Project;
import io.talkturn.report.Table;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.run.TinyTrio;
import io.talkturn.ui.jobs.Activity;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.scores.ReportTable;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Long work on fusion runs tells how far it is, on its page and in the status bar, and leaves nothing when cancelled. */
final class FusionCancelTest extends JourneyTestBase {
    private Path project;
    private TinyTrio trio;

    @BeforeEach
    void makeProject() {
        project = folder.resolve("tiny");
        trio = TinyTrio.in(project);
        Project.create(project, "tiny").close();
    }

    private void open() {
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> context.openProject().open(project));
        waitUntil(() -> onFx(() -> context.openCorpus().loadedProperty().get() != null));
        settle();
    }

    @Test
    void aLabellerInTrainingCountsItsEpochsAndIsDiscardedWhenCancelled() {
        open();
        go(PageId.DATA, KeyCode.DIGIT2);
        robot.clickOn(toggle("Labels"));
        waitUntil(() -> !all(".matrix-cell").isEmpty());
        settle();
        robot.clickOn("#matrix-talks-sarcasm");
        waitUntil(() -> inDialog("#label-go") != null);
        settle();
        robot.interact(((ButtonBase) inDialog("#label-go"))::fire);

        waitPatiently(
                "an epoch is counted",
                () -> told().matches("Training EF-LF LSTM on jokes: epoch [1-9].* of at most 100"));
        waitUntil(() -> statusBar().contains("epoch"));
        assertThat(statusBar()).startsWith("Weak labels of talks: sarcasm — Training EF-LF LSTM on jokes");
        assertThat(onFx(this::shareDone)).isBetween(0.005, 0.9);
        RunEntry run = RunCatalog.ofProject(project).list().getFirst();
        long worker = run.folder().status().pid();
        robot.interact(this.<Button>find(".activity-cancel")::fire); // its place moves with the text beside it

        waitUntil(() -> onFx(() -> context.jobs().isIdle()));
        waitPatiently("the labeller is discarded", () -> run.folder().status().state() == RunState.DISCARDED);
        waitPatiently("its worker is gone", () -> ProcessHandle.of(worker).isEmpty());
        waitUntil(() -> all(".activity-line").isEmpty());
        assertThat(this.<Button>find("#matrix-talks-sarcasm").getStyleClass()).contains("matrix-empty");
        assertThat(trio.corpus("talks").resolve("weak")).doesNotExist();
        assertThat(onFx(() -> context.problems().all())).isEmpty();
    }

    @Test
    void theNoiseTestIsCancelledWithoutATableAndMakesItWhenItMayEnd() throws IOException {
        RunFolder run = trio.trained("talks", TinyTrio.lstm("emotion"), TinyTrio.training(3));
        open();
        go(PageId.RESULTS, KeyCode.DIGIT5);
        waitUntil(() -> !all("#test-noise").isEmpty());
        settle();
        List<Path> before = files(run);

        robot.interact(this.<Button>find("#test-noise")::fire);
        waitUntil(() -> !all(".activity-line").isEmpty());
        waitUntil(() -> statusBar().startsWith("Noise test of ef-lf-lstm on emotion"));
        robot.interact(this.<Button>find(".activity-cancel")::fire);
        waitUntil(() -> onFx(() -> context.jobs().isIdle()));
        settle();
        assertThat(files(run)).isEqualTo(before);
        assertThat(this.<Button>find("#test-noise").isVisible()).isTrue();

        robot.interact(this.<Button>find("#test-noise")::fire);
        waitPatiently(
                "an evaluation is counted",
                () -> told().matches("(noise|all).*: evaluation [1-5] of 5|Writing the table"));
        waitPatiently("the noise table is there", () -> !all("#table-noise").isEmpty());
        settle();
        Table table = onFx(this.<ReportTable>find("#table-noise")::shown);
        assertThat(table.rows())
                .map(row -> table.columns().getFirst().shown(row.getFirst()))
                .containsExactly("all modalities", "noise 0.25", "noise 0.5", "noise 1.0", "noise 2.0");
    }

    private List<Path> files(RunFolder run) throws IOException {
        try (Stream<Path> files = Files.walk(run.path())) {
            return files.sorted().toList();
        }
    }

    /** What the page says of the work under way. */
    private String told() {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".activity-message").stream()
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse(""));
    }

    private String statusBar() {
        return onFx(() -> this.<Button>find("#status-jobs").getText());
    }

    private double shareDone() {
        return context.jobs().activities().stream()
                .filter(Job.class::isInstance)
                .map(Activity.class::cast)
                .findFirst()
                .orElseThrow()
                .fractionProperty()
                .get();
    }
}
