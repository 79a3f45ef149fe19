package io.talkturn.ui.faith;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.cli.OldProjects;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.faith.FaithMeasure;
import io.talkturn.run.faith.FaithUnit;
import io.talkturn.run.faith.FaithWay;
import io.talkturn.run.faith.MadeTests;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test of a run's attention without a toolkit and without an engine: a command of the test stands for the real one. */
final class FaithViewModelTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems);
    private final List<String> asked = new ArrayList<>();
    private RunFolder run;
    private FaithViewModel model;

    @BeforeEach
    void makeRun() {
        Path project = OldProjects.copy("conversations", folder.resolve("project"));
        run = new RunFolder(OldProjects.runs(project, "emotion-finished").getFirst());
        model = new FaithViewModel(jobs, RunCatalog.entry(run), "rock", this::test);
        model.read();
    }

    private void test(List<String> words, Progress progress) {
        assertThat(model.underWayProperty().get()).as("told while it goes on").isNull();
        asked.addAll(words);
        MadeTests.test(Partition.TEST, 6).write(run);
    }

    @Test
    void aRunThatWasNotTestedSaysSo() {
        assertThat(model.resultProperty().get()).isNull();
        assertThat(model.sentenceProperty().get()).contains("not tested yet");
        assertThat(model.figures(FaithWay.LEFT_OUT)).isEmpty();
    }

    @Test
    void theTestIsTheCommandOfThisRun() {
        model.test();

        assertThat(asked).startsWith("faithful", run.path().toString(), "--project");
        assertThat(model.underWayProperty().get()).isNull();
        assertThat(model.resultProperty().get()).isNotNull();
        assertThat(model.sentenceProperty().get()).contains("matter more than random ones", "0.220");
    }

    @Test
    void whatIsChosenIsShownOfBothWays() {
        model.test();
        assertThat(model.figures(FaithWay.LEFT_OUT))
                .extracting(figure -> figure.point().count())
                .containsExactly(2, 4);
        assertThat(model.figures(FaithWay.UNKNOWN)).hasSize(2);

        model.unitProperty().set(FaithUnit.TALKTURNS);
        model.measureProperty().set(FaithMeasure.SUFFICIENCY);

        assertThat(model.figures(FaithWay.UNKNOWN)).allSatisfy(figure -> {
            assertThat(figure.point().unit()).isEqualTo(FaithUnit.TALKTURNS);
            assertThat(figure.point().measure()).isEqualTo(FaithMeasure.SUFFICIENCY);
        });
    }

    @Test
    void whatCouldNotBeReadSaysWhy() {
        AtomicFiles.writeText(run.faithfulness(Partition.TEST), "{\"format\" : 1");
        model.read();

        assertThat(model.resultProperty().get()).isNull();
        assertThat(model.sentenceProperty().get()).contains("faithfulness-test.json");
    }

    @Test
    void aTestThatIsRefusedLeavesWhatWasThere() {
        FaithViewModel refused = new FaithViewModel(jobs, RunCatalog.entry(run), "rock", (words, progress) -> {
            throw new UserError("The corpus has changed.", "Bring it back.");
        });
        refused.test();

        assertThat(problems.all()).hasSize(1);
        assertThat(refused.underWayProperty().get()).isNull();
        assertThat(refused.sentenceProperty().get()).contains("not tested yet");
    }
}
