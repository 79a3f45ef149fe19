package io.talkturn.ui.studies.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.report.Table;
import io.talkturn.report.study.StudyTableKind;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.fixture.StudyFixture;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.studies.look.StudyLook;
import io.talkturn.ui.studies.look.StudyLooker;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a study without a toolkit: work runs at once on the calling thread. */
final class StudyTablesViewModelTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private final StudyLooker looker = new StudyLooker();
    private final StudyTablesViewModel tables = new StudyTablesViewModel(jobs);
    private StudyFixture study;

    @BeforeEach
    void begin() {
        study = StudyFixture.auxiliary(ProjectFixture.in(folder), "H1", 6);
    }

    private void look() {
        StudyLook look = looker.look(folder, null).look();
        tables.columnProperty().set(look.file().columns().getFirst());
        tables.show(look);
    }

    @Test
    void withoutAStudyThereIsNone() {
        assertThat(tables.tableProperty().get()).isNull();
        assertThat(tables.matteredProperty().get()).isEmpty();
    }

    @Test
    void theTableHasARowACondition() {
        study.settled(2);
        look();

        Table table = tables.tableProperty().get();
        assertThat(table.rows()).hasSize(3);
        assertThat(table.shown(0, 0)).isEqualTo("no auxiliary supervision");
        assertThat(tables.matteredProperty().get()).isNotEmpty();
    }

    @Test
    void itIsMadeAgainWhenATrialIsSettledAndNotBefore() {
        study.finished("none/1", 0.5);
        look();
        Table first = tables.tableProperty().get();

        study.running("none/2", 3, 0.4);
        look();
        assertThat(tables.tableProperty().get()).isSameAs(first);

        study.finished("h/1", 0.6);
        look();
        assertThat(tables.tableProperty().get()).isNotEqualTo(first);
    }

    @Test
    void anotherTableIsChosen() {
        study.settled(0);
        look();
        tables.kindProperty().set(StudyTableKind.CLASSES);

        assertThat(tables.tableProperty().get().header().getFirst()).isEqualTo("class");
    }

    @Test
    void whatThereIsNoTableOfIsSaid() {
        look();
        tables.kindProperty().set(StudyTableKind.CLASSES);

        assertThat(tables.tableProperty().get()).isNull();
        assertThat(tables.problemProperty().get()).contains("no trial has finished");
    }
}
