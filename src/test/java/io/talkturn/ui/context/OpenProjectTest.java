package io.talkturn.ui.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.talkturn.project.Project;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.kit.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The project that the window shows. */
final class OpenProjectTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Selection selection = new Selection();
    private final OpenProject open =
            new OpenProject(new Jobs(background, Runnable::run, problems), problems, new Notices(), selection);
    private Path project;

    @BeforeEach
    void makeProject() {
        project = SceneCorpus.project(folder.resolve("project"));
    }

    @AfterEach
    void close() {
        background.release();
        open.close();
    }

    @Test
    void aProjectIsOpenedWithItsCorporaAndTheFirstIsLookedAt() {
        open.open(project);

        assertThat(open.projectProperty().get().folder()).isEqualTo(project);
        assertThat(open.corpora()).hasSize(1);
        assertThat(selection.corpusProperty().get())
                .isEqualTo(open.corpora().getFirst().folder());
        assertThat(open.simulatedProperty().get()).isTrue();
    }

    @Test
    void aProjectThatAnotherWindowHasIsReadAndTheReasonSaid() {
        try (Project other = Project.open(project)) {
            open.openReadOnly(project);

            assertThat(other.isReadOnly()).isFalse();
            assertThat(open.readOnlyProperty().get()).isTrue();
            assertThat(open.mayWrite().get()).isFalse();
            assertThat(open.whyReadOnlyProperty().get()).startsWith("Another window");
            assertThat(open.corpora()).hasSize(1);
        }
        open.open(project);
        assertThat(open.mayWrite().get()).isTrue();
        assertThat(open.whyReadOnlyProperty().get()).isEmpty();
    }

    /** The administrator may write everywhere, so that this needs another user. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProjectWhereNothingCanBeWrittenOpensForReading() {
        assertThat(project.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(project)).isFalse();
            open.open(project);

            assertThat(open.readOnlyProperty().get()).isTrue();
            assertThat(open.whyReadOnlyProperty().get()).startsWith("Nothing can be written");
            assertThat(problems.all()).isEmpty();
        } finally {
            assertThat(project.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void nothingIsLeftOfAProjectThatIsClosed() {
        open.open(project);

        open.close();

        assertThat(open.projectProperty().get()).isNull();
        assertThat(open.corpora()).isEmpty();
        assertThat(selection.corpusProperty().get()).isNull();
    }

    @Test
    void corporaThatAreFoundTooLateAreNotShown() {
        open.open(project);
        background.hold();
        open.refresh(null);
        open.close();

        background.release();

        assertThat(open.corpora()).isEmpty();
        assertThat(selection.corpusProperty().get()).isNull();
    }
}
