package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.cli.OldProjects;
import io.talkturn.corpus.Partition;
import io.talkturn.model.Architecture;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which runs and attention the page shows, and what it says of them. */
final class TranscriptsViewModelTest extends TranscriptsModelTestBase {
    @Test
    void whatAFusionNetworkSaidOffersNoShades() {
        Path project = OldProjects.copy("features", folder.resolve("features"));
        List<RunEntry> old = OldProjects.runs(project, "").stream()
                .map(RunFolder::new)
                .map(RunCatalog::entry)
                .toList();
        RunEntry fusion = old.stream()
                .filter(run -> run.network() instanceof FusionSpec)
                .findFirst()
                .orElseThrow();
        page.left().runProperty().set(fusion);
        assertThat(page.shadedProperty().get()).isFalse();
        assertThat(page.caution()).doesNotContain("Shading");
    }

    @Test
    void aProjectWithoutRunsShowsNothing() {
        runs.setAll(RunCatalog.ofProject(folder).list());

        assertThat(page.runs()).isEmpty();
        assertThat(page.rows()).isEmpty();
        assertThat(page.left().openProperty().get()).isNull();
    }

    @Test
    void theNewestRunWithResultsIsShownFirst() {
        project.run("older").finished();
        project.run("under way").at(3, RunState.RUNNING);

        RunFolder newest = project.run("zz newest").finished();
        runs.setAll(RunCatalog.ofProject(folder).list());

        assertThat(page.runs()).hasSize(2);
        assertThat(page.left().runProperty().get().folder()).isEqualTo(newest);
    }

    @Test
    void theFirstErrorIsSelectedAndItsWindowShaded() {
        openRun();

        assertThat(page.selectedProperty().get().isError()).isTrue();
        ShadedWindow window = page.left().windowProperty().get();
        assertThat(window.predicted().talkturn())
                .isEqualTo(page.selectedProperty().get().turn().id());
        assertThat(window.tasks()).hasSize(17);
        assertThat(window.tasks().stream().mapToDouble(t -> t.weight()).sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-5));
    }

    @Test
    void speakersAreToldApart() {
        openRun();

        assertThat(page.rows().get(0).turn().speakerNumber()).isZero();
        assertThat(page.rows().get(1).turn().speakerNumber()).isEqualTo(1);
        assertThat(page.rows().get(0).turn().text()).contains("the woman ");
    }

    @Test
    void aTalkturnWithoutALabelHasNoVerdictAndNoWindow() {
        openRun();
        TranscriptRow unlabelled = page.rows().stream()
                .filter(r -> r.verdict() == null)
                .findFirst()
                .orElseThrow();

        page.selectedProperty().set(unlabelled);

        assertThat(page.left().windowProperty().get()).isNull();
    }

    @Test
    void itIsSaidWhereNoTalkturnCanBeHighAndThatNobodyReallySpoke() {
        openRun();
        page.conversationProperty().set(conversation("test-04"));
        TranscriptRow early = page.rows().stream()
                .filter(r -> r.verdict() != null)
                .findFirst()
                .orElseThrow();
        page.selectedProperty().set(early);

        assertThat(early.turn().number()).isLessThan(6);
        assertThat(page.caution()).contains("not loudness", "fewer than 6", "simulated");

        page.selectedProperty()
                .set(page.rows().stream()
                        .filter(r -> r.verdict() != null && r.turn().number() > 10)
                        .findFirst()
                        .orElseThrow());

        assertThat(page.caution()).contains("not loudness").doesNotContain("fewer than 6");
    }

    @Test
    void theChoiceOfAttentionChangesTheShades() {
        openRun();
        double combined =
                page.left().windowProperty().get().predicted().weight().weight();

        page.choiceProperty().set(new AttentionChoice.OneTask("au05"));

        assertThat(page.left().windowProperty().get().predicted().weight().weight())
                .isNotEqualTo(combined);
    }

    @Test
    void aSecondRunOfTheCorpusCanStandBeside() {
        RunFolder stl = project.run("no auxiliary").noAuxiliary().skill(0.6).finished();
        RunFolder mtl = project.run("z with auxiliary").finished();
        runs.setAll(RunCatalog.ofProject(folder).list());
        assertThat(page.left().runProperty().get().folder()).isEqualTo(mtl);
        assertThat(page.besideRuns()).hasSize(1);

        page.right().runProperty().set(page.besideRuns().getFirst());

        assertThat(page.right().openProperty().get().entry().folder()).isEqualTo(stl);
        assertThat(page.right().windowProperty().get().predicted().talkturn())
                .isEqualTo(page.selectedProperty().get().turn().id());
    }

    @Test
    void theSameRunCannotStandBesideItself() {
        project.run("first").finished();
        project.run("second").finished();
        runs.setAll(RunCatalog.ofProject(folder).list());
        page.right().runProperty().set(page.besideRuns().getFirst());

        page.left().runProperty().set(page.right().runProperty().get());

        assertThat(page.right().runProperty().get()).isNull();
    }

    @Test
    void aNetworkWithOneEncoderHasOneTask() {
        project.run("HAN").architecture(Architecture.HAN).finished();
        runs.setAll(RunCatalog.ofProject(folder).list());

        assertThat(page.left().windowProperty().get().tasks()).hasSize(1);
    }

    @Test
    void aNumberIsAnErrorWhereItIsFarOff() {
        RunFolder run = project.run("valence").valence().finished();
        runs.setAll(RunCatalog.ofProject(folder).list());

        List<PredictionTable.Row> test = predictions(run).stream()
                .filter(p -> p.partition() == Partition.TEST)
                .toList();
        double mae = test.stream()
                .mapToDouble(TranscriptsViewModelTest::miss)
                .average()
                .orElseThrow();
        Verdicts verdicts = page.left().openProperty().get().verdicts();
        for (PredictionTable.Row row : test) {
            assertThat(verdicts.of(row.talkturn()).map(Verdict::isError)).isEqualTo(Optional.of(miss(row) > 2 * mae));
        }
    }

    @Test
    void whereTheCorpusIsGoneTheWordsThatWereReadAreShown() throws IOException {
        project.run("kept").finished();
        Files.move(project.corpusFolder(), folder.resolve("elsewhere"));

        runs.setAll(RunCatalog.ofProject(folder).list());

        OpenRun run = page.left().openProperty().get();
        assertThat(run.corpusProblem()).isNotNull();
        assertThat(page.rows().getFirst().turn().speaker()).isEmpty();
        assertThat(page.left().windowProperty().get()).isNotNull();
    }

    @Test
    void damagedAttentionIsToldAndTheTranscriptStays() throws IOException {
        RunFolder run = project.run("damaged").finished();
        Path file = run.attention().resolve("turn.npy");
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 200));

        runs.setAll(RunCatalog.ofProject(folder).list());

        assertThat(page.rows()).isNotEmpty();
        assertThat(page.left().windowProperty().get()).isNull();
        assertThat(page.left().problemProperty().get()).hasMessageContaining("cut short");
    }

    @Test
    void aRunWithoutPredictionsIsToldAndAnotherCanBeChosen() throws IOException {
        project.run("whole").finished();
        RunFolder damaged = project.run("zz damaged").finished();
        Files.delete(damaged.predictions());

        runs.setAll(RunCatalog.ofProject(folder).list());

        assertThat(page.left().problemProperty().get()).isNotNull();
        assertThat(page.rows()).isEmpty();

        page.left().runProperty().set(page.runs().get(1));

        assertThat(page.left().problemProperty().get()).isNull();
        assertThat(page.rows()).isNotEmpty();
    }

    private static double miss(PredictionTable.Row row) {
        return Math.abs(Double.parseDouble(row.truth()) - Double.parseDouble(row.prediction()));
    }
}
