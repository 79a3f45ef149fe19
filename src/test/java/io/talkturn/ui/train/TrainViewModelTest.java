package io.talkturn.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunState;
import io.talkturn.run.RunWatcher;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.runs.RunStates;
import io.talkturn.ui.train.TrainViewModel.Allowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The runs of the page Train. */
final class TrainViewModelTest {
    private static final Allowed NOTHING = new Allowed(false, false, false, false);

    @TempDir
    Path folder;

    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final TrainViewModel model = new TrainViewModel(runs);
    private final AtomicInteger drawn = new AtomicInteger();
    private ProjectFixture project;

    @BeforeEach
    void makeProject() {
        project = ProjectFixture.in(folder);
    }

    private void look() {
        runs.setAll(RunCatalog.ofProject(folder).list());
    }

    private void select(RunFolder run) {
        look();
        model.selectedProperty().set(run.path());
    }

    private void poll() {
        RunWatcher watcher = model.watcher();
        model.accept(watcher, watcher.poll(), drawn::incrementAndGet);
    }

    private String state(RunFolder run, String... waiting) {
        return RunStates.words(RunCatalog.entry(run), new RunQueue.Contents(1, 1, List.of(waiting), List.of()));
    }

    @Test
    void atFirstNoRunIsLookedAt() {
        project.run("one").finished();
        look();

        assertThat(model.entryProperty().get()).isNull();
        assertThat(model.watcher()).isNull();
        assertThat(model.allowed()).isEqualTo(NOTHING);
        assertThat(TrainViewModel.figures(model.progressProperty().get(), "windows"))
                .isEmpty();
    }

    @Test
    void theRunSelectedIsLookedAtAndItsEventsAddUp() {
        RunFolder run = project.run("one").at(5, RunState.RUNNING);
        select(run);

        assertThat(model.entryProperty().get().title()).isEqualTo("one");

        poll();

        assertThat(model.progressProperty().get().trainLoss("pri").epochs()).hasSize(5);
        assertThat(drawn).hasValue(1);
    }

    @Test
    void whereNothingIsNewNothingIsDrawn() {
        select(project.run("one").at(5, RunState.RUNNING));
        poll();

        poll();

        assertThat(drawn).hasValue(1);
    }

    @Test
    void aRunThatIsSelectedBeforeItIsListedIsLookedAtOnceItIs() {
        RunFolder run = project.run("one").at(5, RunState.RUNNING);
        model.selectedProperty().set(run.path());
        assertThat(model.watcher()).isNull();

        look();
        poll();

        assertThat(model.progressProperty().get().trainLoss("pri").epochs()).hasSize(5);
    }

    @Test
    void anotherRunBeginsWithNothing() {
        select(project.run("one").at(5, RunState.RUNNING));
        poll();
        RunWatcher before = model.watcher();
        RunWatcher.Update late = new RunWatcher(project.run("late").at(3, RunState.RUNNING)).poll();

        select(project.run("two").at(2, RunState.RUNNING));

        assertThat(model.progressProperty().get().last()).isNull();
        model.accept(before, late, drawn::incrementAndGet);
        assertThat(model.progressProperty().get().last())
                .as("an update of the run before is dropped")
                .isNull();
        poll();
        assertThat(model.progressProperty().get().trainLoss("pri").epochs()).hasSize(2);
    }

    @Test
    void aRunThatGoesOnIsLookedAtWithoutBeginningAnew() {
        RunFolder run = project.run("one").at(5, RunState.RUNNING);
        select(run);
        poll();

        run.writeStatus(run.status().without(RunState.PAUSED, ""));
        look();

        assertThat(model.entryProperty().get().state()).isEqualTo(RunState.PAUSED);
        assertThat(model.progressProperty().get().trainLoss("pri").epochs()).hasSize(5);
    }

    @Test
    void aRunThatIsGoneIsNoLongerLookedAt() {
        select(project.run("one").at(5, RunState.RUNNING));
        poll();

        runs.clear();

        assertThat(model.entryProperty().get()).isNull();
        assertThat(model.watcher()).isNull();
        assertThat(model.progressProperty().get().last()).isNull();
        assertThat(model.allowed()).isEqualTo(NOTHING);

        look();
        poll();

        assertThat(model.progressProperty().get().trainLoss("pri").epochs())
                .as("where it comes back its events add up once")
                .hasSize(5);
    }

    @Test
    void aRunUnderWayCanBePausedAndStopped() {
        select(project.run("one").at(5, RunState.RUNNING));

        assertThat(model.allowed()).isEqualTo(new Allowed(true, false, true, false));
    }

    @Test
    void aRunThatWaitsCanBeTakenOutOfTheQueue() {
        select(project.run("one").at(0, RunState.QUEUED));

        assertThat(model.allowed()).isEqualTo(new Allowed(false, false, false, true));
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "FAILED"})
    void aRunThatCameToAHaltCanBeResumed(RunState state) {
        select(project.run("one").at(5, state));

        assertThat(model.allowed()).isEqualTo(new Allowed(false, true, false, false));
    }

    @Test
    void aRunWhoseWorkerDiedCanBeResumed() {
        select(project.run("one").orphaned(5));

        assertThat(model.allowed()).isEqualTo(new Allowed(false, true, false, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"FINISHED", "STOPPED"})
    void withARunThatIsOverNothingCanBeDone(RunState state) {
        select(project.run("one").at(12, state));

        assertThat(model.allowed()).isEqualTo(NOTHING);
    }

    @Test
    void withADamagedRunNothingCanBeDone() throws IOException {
        RunFolder noStatus = project.run("one").at(5, RunState.PAUSED);
        Files.writeString(noStatus.statusFile(), "{");
        select(noStatus);
        assertThat(model.allowed()).isEqualTo(NOTHING);

        RunFolder noSpec = project.run("two").at(5, RunState.PAUSED);
        Files.writeString(noSpec.specFile(), "{");
        select(noSpec);
        assertThat(model.allowed()).as("nobody knows how it would go on").isEqualTo(NOTHING);
    }

    @Test
    void whatWasDiscardedIsNotOfferedForResuming() {
        select(project.run("gone").at(5, RunState.DISCARDED));
        assertThat(model.allowed()).isEqualTo(NOTHING);
    }

    @Test
    void aRunWhoseResultsAreDamagedIsNotDone() throws IOException {
        RunFolder run = project.run("cut").finished();
        RunResults.writeManifest(run, List.of(run.metrics(), run.predictions()));
        assertThat(state(run)).isEqualTo("done");
        Files.writeString(run.metrics(), "cut");
        assertThat(state(run)).isEqualTo("damaged");
        Files.delete(run.predictions());
        assertThat(RunStates.message(RunCatalog.entry(run))).contains("metrics.csv");
    }

    @Test
    void whereARunStandsIsSaidInWords() throws IOException {
        assertThat(state(project.run("a").at(5, RunState.RUNNING))).isEqualTo("epoch 5 of 12");
        assertThat(state(project.run("b").orphaned(5))).contains("worker gone");
        assertThat(state(project.run("c").at(5, RunState.PAUSED))).isEqualTo("paused");
        assertThat(state(project.run("d").finished())).isEqualTo("done");
        RunFolder waiting = project.run("e").at(0, RunState.QUEUED);
        assertThat(state(waiting)).isEqualTo("waiting");
        assertThat(state(waiting, "another", waiting.name())).contains("2");
        Files.writeString(waiting.statusFile(), "{");
        assertThat(state(waiting)).isEqualTo("damaged");
    }

    @Test
    void theFiguresAreThoseThatAreKnown() {
        select(project.run("one").at(5, RunState.RUNNING));
        poll();
        assertThat(TrainViewModel.figures(model.progressProperty().get(), "windows"))
                .startsWith("CPU, 2 threads · ")
                .contains("s left", "windows/s");

        select(project.run("two").at(0, RunState.RUNNING));
        poll();
        assertThat(TrainViewModel.figures(model.progressProperty().get(), "windows"))
                .startsWith("CPU, 2 threads")
                .doesNotContain("windows/s");

        select(project.run("three").finished());
        poll();
        assertThat(TrainViewModel.figures(model.progressProperty().get(), "windows"))
                .contains("windows/s")
                .doesNotContain("left");
    }
}
