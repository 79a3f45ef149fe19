package io.talkturn.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.model.Architecture;
import io.talkturn.report.Cell;
import io.talkturn.report.Table;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's behaviour without a toolkit: work runs at once on the calling thread. */
final class ResultsViewModelTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final SimpleObjectProperty<Path> open = new SimpleObjectProperty<>();
    private ResultsViewModel page;
    private ProjectFixture project;

    @BeforeEach
    void makeProject() {
        project = ProjectFixture.in(folder);
        page = new ResultsViewModel(jobs, runs, open);
        open.set(folder);
    }

    private void look() {
        runs.setAll(RunCatalog.ofProject(folder).list());
    }

    private List<String> column(String title) {
        Table table = page.table();
        int column = table.header().indexOf(title);
        return java.util.stream.IntStream.range(0, table.rows().size())
                .mapToObj(row -> table.shown(row, column))
                .toList();
    }

    @Test
    void aProjectWithoutRunsHasAnEmptyTable() {
        look();

        assertThat(page.table().rows()).isEmpty();
        assertThat(page.detailsProperty().get()).isEmpty();
    }

    @Test
    void everyRunHasARowWithItsMetricsAndInterval() {
        RunFolder run = project.run("HAN-ROCK aphf").finished();
        look();

        double accuracy = RunDetail.read(RunCatalog.entry(run), Partition.TEST).scores().predictions().rows().stream()
                .mapToDouble(row -> row.isError() ? 0 : 1)
                .average()
                .orElseThrow();
        assertThat(column("accuracy, MA")).containsExactly("%.3f".formatted(accuracy));
        assertThat(Double.parseDouble(column("95% low").getFirst())).isLessThan(accuracy);
        assertThat(Double.parseDouble(column("95% high").getFirst())).isGreaterThan(accuracy);
    }

    @Test
    void theNewestRunWithResultsIsLookedInto() {
        RunFolder run = project.run("a finished").finished();
        project.run("z under way").at(3, RunState.RUNNING);
        look();

        assertThat(page.chosen()).containsExactly(run);
        RunDetail detail = page.detailsProperty().get().getFirst();
        assertThat(detail.curves().train().epochs()).hasSize(12);
        assertThat(detail.curves().best()).isEqualTo(9);
        assertThat(detail.scores().classes().rows()).hasSize(4);
        assertThat(detail.scores().confusion().total())
                .isEqualTo(detail.scores().predictions().rows().size());
    }

    @Test
    void whereNoRunHasResultsTheCurvesOfTheNewestAreShown() {
        RunFolder run = project.run("under way").at(3, RunState.RUNNING);
        look();

        assertThat(page.chosen()).containsExactly(run);
        RunDetail detail = page.detailsProperty().get().getFirst();
        assertThat(detail.curves().dev().epochs()).hasSize(3);
        assertThat(detail.scores()).isNull();
        assertThat(detail.problem()).isNull();
    }

    @Test
    void anotherPartitionGivesOtherNumbers() {
        project.run("one").finished();
        look();
        int test = page.detailsProperty().get().getFirst().scores().confusion().total();

        page.partitionProperty().set(Partition.DEV);

        assertThat(page.detailsProperty().get().getFirst().scores().confusion().total())
                .isLessThan(test);
        assertThat(page.table().name()).isEqualTo("runs-dev");
    }

    @Test
    void statesAreLiveAndInterruptedRunsAreOffered() {
        project.run("a going").at(5, RunState.RUNNING);
        RunFolder dead = project.run("b dead").orphaned(7);
        look();

        assertThat(column("state")).containsExactlyInAnyOrder("epoch 5 of 12", "interrupted at epoch 7");
        assertThat(page.listProperty().get().orphaned().stream().map(RunEntry::folder))
                .containsExactly(dead);
    }

    @Test
    void theFilterKeepsRunsInWhoseRowAllWordsStand() {
        project.run("HAN-ROCK aphf").finished();
        project.run("plain").architecture(Architecture.HAN).finished();
        project.run("valence run").valence().finished();
        look();

        page.filterProperty().set("rock EMOTION");

        assertThat(column("run")).containsExactly("HAN-ROCK aphf");
        assertThat(page.listProperty().get().total()).isEqualTo(3);
        assertThat(page.listProperty().get().runs()).hasSize(1);
    }

    @Test
    void aPinnedRunStandsFirstAlsoWhenTheProjectIsOpenedAgain() {
        RunFolder old = project.run("a old").finished();
        project.run("b new").finished();
        look();
        assertThat(column("run").getLast()).isEqualTo("a old");

        page.togglePin(old);

        assertThat(column("run").getFirst()).isEqualTo("a old");

        ResultsViewModel again = new ResultsViewModel(jobs, runs, open);
        assertThat(again.isPinned(old)).isTrue();
        again.togglePin(old);
        assertThat(PinnedRuns.read(folder)).isEmpty();
    }

    @Test
    void pinsOfAProjectThatIsClosedAreForgottenAlsoWhereTheyAreReadTooLate() {
        RunFolder run = project.run("a").finished();
        look();
        page.togglePin(run);
        open.set(null);
        assertThat(page.isPinned(run)).isFalse();
        background.hold();
        open.set(folder);
        open.set(null);

        background.release();

        assertThat(page.isPinned(run)).isFalse();
    }

    @Test
    void twoRunsAreComparedSecondMinusFirst() {
        RunFolder stl = project.run("no auxiliary").noAuxiliary().skill(0.5).finished();
        RunFolder mtl = project.run("with auxiliary").skill(0.85).finished();
        look();

        page.choose(List.of(stl, mtl));

        Comparison comparison = page.comparisonProperty().get();
        assertThat(comparison.problem()).isNull();
        assertThat(comparison.differsIn()).isEqualTo("auxiliary supervision");
        assertThat(comparison.metrics().header()).contains("no auxiliary", "with auxiliary");
        Cell difference = comparison.metrics().rows().getFirst().get(3);
        assertThat(difference)
                .isInstanceOfSatisfying(
                        Cell.Numeric.class, d -> assertThat(d.value()).isPositive());

        page.swap();

        assertThat(page.chosen()).containsExactly(mtl, stl);
        assertThat(page.comparisonProperty().get().metrics().rows().getFirst().get(3))
                .isInstanceOfSatisfying(
                        Cell.Numeric.class, d -> assertThat(d.value()).isNegative());
    }

    @Test
    void aThirdRunTakesThePlaceOfTheFirst() {
        RunFolder a = project.run("a").finished();
        RunFolder b = project.run("b").finished();
        RunFolder c = project.run("c").finished();
        look();

        page.choose(List.of(a, b, c));

        assertThat(page.chosen()).containsExactly(b, c);
    }

    @Test
    void runsOfDifferentTasksAreNotComparedAndItIsSaidWhy() {
        RunFolder emotion = project.run("emotion").finished();
        RunFolder valence = project.run("valence").valence().finished();
        look();

        page.choose(List.of(emotion, valence));

        assertThat(page.comparisonProperty().get().metrics()).isNull();
        assertThat(page.comparisonProperty().get().problem().what()).contains("different labels");
        assertThat(page.comparisonProperty().get().settings().rows()).isNotEmpty();
    }

    @Test
    void aNumberTaskHasErrorsAndCorrelationsInsteadOfClasses() {
        project.run("valence").valence().finished();
        look();

        RunDetail.Scores scores = page.detailsProperty().get().getFirst().scores();
        assertThat(scores.isNumber()).isTrue();
        assertThat(scores.confusion()).isNull();
        assertThat(scores.classes().rows()).isEmpty();
        assertThat(scores.tasks().header()).contains("MAE", "RMSE", "Pearson r", "CCC");
        assertThat(column("MAE")).hasSize(1);
    }

    @Test
    void aRunThatChangesIsReadAgain() {
        RunFolder run = project.run("going").at(3, RunState.RUNNING);
        look();
        page.choose(List.of(run));
        int before = page.detailsProperty()
                .get()
                .getFirst()
                .curves()
                .train()
                .epochs()
                .size();

        run.writeStatus(run.status().without(RunState.PAUSED, ""));
        look();

        assertThat(before).isEqualTo(3);
        assertThat(page.detailsProperty().get().getFirst().entry().state()).isEqualTo(RunState.PAUSED);
        assertThat(column("state")).containsExactly("paused at epoch 3 of 12");
    }

    @Test
    void aDamagedRunIsToldInItsRowAndTheOthersStay() throws IOException {
        RunFolder damaged = project.run("a damaged").finished();
        project.run("b whole").finished();
        Files.delete(damaged.metrics());
        look();

        assertThat(column("state")).containsExactly("finished", "damaged");

        page.choose(List.of(damaged));

        assertThat(page.detailsProperty().get().getFirst().scores()).isNull();
        assertThat(page.detailsProperty().get().getFirst().problem().what()).contains("metrics.csv");
    }
}
