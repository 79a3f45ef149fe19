package io.talkturn.ui.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.talkturn.project.Project;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.sample.Sample;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.OpenProject;
import io.talkturn.ui.context.Selection;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.kit.Notices;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.project.ProjectViewModel.Recent;
import io.talkturn.ui.project.Step.Standing;
import io.talkturn.ui.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page Project. */
final class ProjectViewModelTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private final OpenProject open = new OpenProject(jobs, problems, new Notices(), new Selection());
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private SettingsStore settings;
    private ProjectViewModel model;
    private Path project;

    @BeforeEach
    void makeModel() {
        project = SceneCorpus.project(folder.resolve("role-play-project"));
        settings = new SettingsStore(folder.resolve("settings.json"), jobs, problems::report);
        model = new ProjectViewModel(open, runs, settings, jobs, folder.resolve("samples"));
    }

    @AfterEach
    void close() {
        background.release();
        open.close();
    }

    @Test
    void whileNoProjectIsOpenThereIsNothingToDo() {
        assertThat(model.openProperty().get()).isFalse();
        assertThat(model.steps()).isEmpty();
        assertThat(model.folderProperty().get()).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.summary()).isEmpty();
        assertThat(model.recent()).isEmpty();
    }

    @Test
    void anOpenProjectTellsWhatItHasAndWhatComesNext() {
        model.open(project);

        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.readOnlyProperty().get()).isFalse();
        assertThat(model.folderProperty().get()).isEqualTo(project.toString());
        assertThat(model.nameProperty().get()).isEqualTo("role-play sample");
        assertThat(model.corpora()).hasSize(1);
        assertThat(model.summary()).isEqualTo("1 corpus · 0 runs");
        assertThat(model.steps())
                .extracting(Step::page, Step::standing)
                .startsWith(tuple(PageId.DATA, Standing.DONE), tuple(PageId.MODEL, Standing.NOW));
    }

    @Test
    void theStepsFollowTheRuns() {
        model.open(project);
        Step train = model.steps().get(2);
        assertThat(train.standing()).isEqualTo(Standing.LATER);

        runs.setAll(RunCatalog.entry(
                ProjectFixture.in(folder.resolve("other")).run("one").finished()));

        assertThat(model.steps().get(2).standing()).isEqualTo(Standing.DONE);
        assertThat(model.summary()).isEqualTo("1 corpus · 1 run");
    }

    @Test
    void aProjectIsMadeInAFolder() {
        model.create(folder.resolve("new"), "Interviews");

        assertThat(Project.isProject(folder.resolve("new"))).isTrue();
        assertThat(model.nameProperty().get()).isEqualTo("Interviews");
        assertThat(model.steps().getFirst().standing()).isEqualTo(Standing.NOW);
    }

    @Test
    void aSampleIsCopiedOnceAndThenOpened() {
        model.openSample(Sample.ROLE_PLAY);

        Path copy = folder.resolve("samples").resolve(Sample.ROLE_PLAY.id());
        assertThat(model.folderProperty().get()).isEqualTo(copy.toString());
        assertThat(model.corpora()).isNotEmpty();

        model.openSample(Sample.ROLE_PLAY);

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.folderProperty().get()).isEqualTo(copy.toString());
    }

    @Test
    void aFolderThatIsNoProjectIsToldInASentence() {
        model.open(folder.resolve("nowhere"));

        assertThat(model.problemProperty().get()).contains("nowhere");
        assertThat(model.inUse()).isNull();
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void aFailureLeavesTheProjectThatIsOpen() {
        model.open(project);

        model.open(folder.resolve("nowhere"));

        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.folderProperty().get()).isEqualTo(project.toString());
    }

    @Test
    void aFailureIsForgottenWhenSomethingElseIsTried() {
        model.open(folder.resolve("nowhere"));

        model.open(project);

        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aFailureThatIsToldTooLateIsNotShown() {
        background.hold();
        model.open(folder.resolve("nowhere"));
        background.doNext(); // it fails; whether another window has it is still to be looked up

        model.open(project);
        background.release();

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.openProperty().get()).isTrue();
    }

    @Test
    void aProjectOfAnotherWindowCanBeLookedAt() {
        try (Project other = Project.open(project)) {
            model.open(project);

            assertThat(model.problemProperty().get()).contains("Another window");
            assertThat(model.inUse()).isEqualTo(project);

            model.openReadOnly(project);

            assertThat(model.inUse()).isNull();
            assertThat(model.problemProperty().get()).isEmpty();
            assertThat(model.readOnlyProperty().get()).isTrue();
            assertThat(other.isReadOnly()).isFalse();
        }
    }

    @Test
    void projectsOpenedBeforeAreListedTheLastFirst() {
        Path second = SceneCorpus.project(folder.resolve("second"));
        model.open(project);
        model.open(second);

        assertThat(model.recent())
                .containsExactly(new Recent(second, "second", true), new Recent(project, "role-play-project", true));
    }

    @Test
    void aProjectThatIsGoneIsListedAsThatAndCanBeForgotten() throws IOException {
        Path gone = folder.resolve("gone");
        settings.change(s -> s.withRecent(gone.toString()));
        assertThat(model.recent()).containsExactly(new Recent(gone, "gone", false));

        Files.createDirectory(gone);
        model.refreshRecent();
        assertThat(model.recent()).containsExactly(new Recent(gone, "gone", true));

        model.forget(model.recent().getFirst());
        assertThat(model.recent()).isEmpty();
        assertThat(gone).exists();
    }

    @Test
    void nothingIsLeftOfAProjectThatIsClosed() {
        model.open(project);

        open.close();

        assertThat(model.openProperty().get()).isFalse();
        assertThat(model.steps()).isEmpty();
        assertThat(model.folderProperty().get()).isEmpty();
        assertThat(model.summary()).isEmpty();
        assertThat(model.recent()).as("it can be opened again").hasSize(1);
    }
}
