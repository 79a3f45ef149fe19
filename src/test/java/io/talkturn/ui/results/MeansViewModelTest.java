package io.talkturn.ui.results;

import static io.talkturn.report.Columns.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.report.MeansTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunState;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Means over seeds of the page Results. */
final class MeansViewModelTest {
    @TempDir
    Path folder;

    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final SimpleObjectProperty<Path> open = new SimpleObjectProperty<>();
    private ResultsViewModel results;
    private MeansViewModel model;
    private ProjectFixture project;

    @BeforeEach
    void makeProject() {
        project = ProjectFixture.in(folder);
        results = new ResultsViewModel(jobs, runs, open);
        model = new MeansViewModel(jobs, results);
        open.set(folder);
    }

    private void look() {
        runs.setAll(RunCatalog.ofProject(folder).list());
    }

    private void twoSeeds() {
        project.run("one").seed(1).skill(0.6).finished();
        project.run("two").seed(2).skill(0.8).finished();
        look();
    }

    private void twoTasks() {
        twoSeeds();
        project.run("number").valence().finished();
        look();
    }

    private List<String> shown(String column) {
        return column(model.meansProperty().get().table(), column);
    }

    @Test
    void nothingIsComputedUntilSomebodyLooks() {
        twoSeeds();
        assertThat(model.meansProperty().get().groups()).isEmpty();

        model.shownProperty().set(true);

        assertThat(model.meansProperty().get().groups()).hasSize(1);
    }

    @Test
    void aProjectWithoutRunsHasAnEmptyTable() {
        model.shownProperty().set(true);

        assertThat(model.meansProperty().get().groups()).isEmpty();
        assertThat(model.tasksProperty().get()).isEmpty();
    }

    @Test
    void runsThatDifferInTheSeedAloneStandInOneRowWithTheirSeeds() {
        twoSeeds();
        project.run("other").noAuxiliary().seed(1).finished();
        look();
        model.shownProperty().set(true);

        assertThat(shown("seeds")).containsExactlyInAnyOrder("2", "1");
        assertThat(model.meansProperty().get().seeds())
                .extracting(table -> table.rows().size())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void aRunUnderWayCountsNotYet() {
        twoSeeds();
        project.run("three").seed(3).at(5, RunState.RUNNING);
        look();
        model.shownProperty().set(true);

        assertThat(shown("seeds")).containsExactly("2");
    }

    @Test
    void aRunThatFinishesCountsAtOnce() {
        twoSeeds();
        model.shownProperty().set(true);

        project.run("three").seed(3).finished();
        look();

        assertThat(shown("seeds")).containsExactly("3");
    }

    @Test
    void whatIsFilteredOutIsNotCounted() {
        twoSeeds();
        model.shownProperty().set(true);

        results.filterProperty().set("one");

        assertThat(shown("seeds")).containsExactly("1");
    }

    @Test
    void theStandardDeviationIsThatOfThePopulationOrTheSample() {
        twoSeeds();
        model.shownProperty().set(true);
        List<String> population = shown("macro F1");

        model.sdProperty().set(MeansTable.Sd.SAMPLE);

        assertThat(shown("macro F1")).isNotEqualTo(population);
    }

    @Test
    void anotherPartitionHasOtherMeans() {
        twoSeeds();
        model.shownProperty().set(true);
        List<String> test = shown("n");

        results.partitionProperty().set(Partition.DEV);

        assertThat(shown("n")).isNotEqualTo(test);
    }

    @Test
    void theDifferenceIsThatOfTheMetricChosen() {
        twoSeeds();
        project.run("single 1").noAuxiliary().seed(1).finished();
        project.run("single 2").noAuxiliary().seed(2).finished();
        look();
        model.shownProperty().set(true);
        assertThat(model.differenceProperty().get()).isEqualTo(MeansViewModel.BY_TASK);
        assertThat(model.meansProperty().get().table().header())
                .anyMatch(title -> title.startsWith("difference, accuracy"));

        model.differenceProperty().set("macro_f1");

        assertThat(model.meansProperty().get().table().header())
                .anyMatch(title -> title.startsWith("difference, macro F1"));
    }

    @Test
    void ofSeveralMainTasksTheFirstIsTheOneToBeginWith() {
        twoTasks();
        model.shownProperty().set(true);

        assertThat(model.tasksProperty().get()).containsExactly("emotion", "valence");
        assertThat(model.taskProperty().get()).isEqualTo("emotion");
        assertThat(model.meansProperty().get().groups()).hasSize(1);
    }

    @Test
    void aSingleMainTaskNeedsNoChoice() {
        twoSeeds();
        model.shownProperty().set(true);

        assertThat(model.taskProperty().get()).isEqualTo(MeansViewModel.ALL);
    }

    @Test
    void allMainTasksCanStandInOneTable() {
        twoTasks();
        model.shownProperty().set(true);

        model.taskProperty().set(MeansViewModel.ALL);

        assertThat(model.meansProperty().get().groups()).hasSize(2);
    }

    @Test
    void theChoiceOfAllTasksOutlivesAFilter() {
        twoTasks();
        model.shownProperty().set(true);
        model.taskProperty().set(MeansViewModel.ALL);

        results.filterProperty().set("no such run");
        assertThat(model.meansProperty().get().groups()).isEmpty();
        results.filterProperty().set("");

        assertThat(model.taskProperty().get()).isEqualTo(MeansViewModel.ALL);
        assertThat(model.meansProperty().get().groups()).hasSize(2);
    }

    @Test
    void aMainTaskThatIsGoneGivesWayToAll() {
        twoTasks();
        model.shownProperty().set(true);
        model.taskProperty().set("valence");

        runs.removeIf(run -> run.title().equals("number"));

        assertThat(model.taskProperty().get()).isEqualTo(MeansViewModel.ALL);
        assertThat(model.meansProperty().get().groups()).hasSize(1);
    }
}
