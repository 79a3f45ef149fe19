package io.talkturn.ui.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.model.Architecture;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunEntry;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunState;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.OpenCorpus.Loaded;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.nav.ReadTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's behaviour without a toolkit: work runs at once on the calling thread. */
final class TranscriptsViewModelTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<Loaded> loaded = new SimpleObjectProperty<>();
    private final ObservableList<RunEntry> runs = FXCollections.observableArrayList();
    private final TranscriptsViewModel page = new TranscriptsViewModel(jobs, runs, selected, loaded);
    private ProjectFixture project;

    @BeforeEach
    void makeProject() {
        project = ProjectFixture.in(folder);
    }

    private RunFolder openRun() {
        RunFolder run = project.run("HAN-ROCK aphf").finished();
        runs.setAll(RunCatalog.ofProject(folder).list());
        return run;
    }

    private List<PredictionTable.Row> predictions(RunFolder run) {
        return new RunResults(run).predictions().rows();
    }

    private ConversationItem conversation(String id) {
        return page.conversations().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void select(String talkturn) {
        page.selectedProperty()
                .set(page.rows().stream()
                        .filter(r -> r.turn().id().equals(talkturn))
                        .findFirst()
                        .orElseThrow());
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
    void whatIsFoundTooLateIsNotShown() {
        openRun();
        String last = page.conversations().getLast().id();
        background.hold();
        page.filterTextProperty().set("in:test");
        page.conversationProperty().set(conversation(last));
        runs.clear();
        page.left().runProperty().set(null);

        background.release();

        assertThat(page.conversations()).isEmpty();
        assertThat(page.rows()).isEmpty();
        assertThat(page.left().windowProperty().get()).isNull();
    }

    @Test
    void conversationsTellTheirErrors() {
        RunFolder run = openRun();

        for (ConversationItem item : page.conversations()) {
            long errors = predictions(run).stream()
                    .filter(p -> p.conversation().equals(item.id()) && p.isError())
                    .count();
            assertThat(item.errors()).isEqualTo((int) errors);
        }
        assertThat(page.conversations()).hasSize(12);
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
    void aConfusionCellLeadsToExactlyItsTalkturns() {
        RunFolder run = openRun();
        page.show(TranscriptTarget.of(run, TalkturnFilter.cell(Partition.TEST, "angry", "sad")));

        List<String> wanted = predictions(run).stream()
                .filter(p -> p.partition() == Partition.TEST
                        && p.truth().equals("angry")
                        && p.prediction().equals("sad"))
                .map(PredictionTable.Row::talkturn)
                .toList();
        assertThat(wanted).isNotEmpty();
        assertThat(page.conversationProperty().get().isAllMatches()).isTrue();
        assertThat(page.rows().stream().map(r -> r.turn().id())).containsExactlyElementsOf(wanted);
        assertThat(page.filterTextProperty().get()).isEqualTo("true:angry predicted:sad in:test");
    }

    @Test
    void aTalkturnThatAnotherPageAsksForIsShownInItsConversation() {
        RunFolder run = openRun();
        PredictionTable.Row asked = predictions(run).getLast();
        assertThat(page.conversationProperty().get().id()).isNotEqualTo(asked.conversation());

        page.show(new TranscriptTarget(run, null, TalkturnFilter.ALL, asked.talkturn()));

        assertThat(page.conversationProperty().get().id()).isEqualTo(asked.conversation());
        assertThat(page.selectedProperty().get().turn().id()).isEqualTo(asked.talkturn());
    }

    @Test
    void aMatchCanBeSeenInItsConversation() {
        RunFolder run = openRun();
        page.show(TranscriptTarget.of(run, TalkturnFilter.ERRORS));
        TranscriptRow match = page.rows().get(5);

        page.openInConversation(match);

        assertThat(page.conversationProperty().get().id())
                .isEqualTo(match.turn().conversation());
        assertThat(page.selectedProperty().get().turn()).isEqualTo(match.turn());
        assertThat(page.rows()).anyMatch(r -> !r.isMatch());
    }

    @Test
    void gatheredMatchesAreHeadedByTheirConversations() {
        RunFolder run = openRun();
        page.show(TranscriptTarget.of(run, TalkturnFilter.ERRORS));

        long conversations = page.rows().stream()
                .map(r -> r.turn().conversation())
                .distinct()
                .count();

        assertThat(page.rows().stream().filter(r -> r.heading() != null)).hasSize((int) conversations);
    }

    @Test
    void steppingGoesFromErrorToErrorAndOnToTheNextConversation() {
        openRun();
        page.conversationProperty().set(conversation("dev-01"));
        int errors = page.conversationProperty().get().errors();
        for (int i = 1; i < errors; i++) {
            page.step(1);
            assertThat(page.selectedProperty().get().isError()).isTrue();
        }
        assertThat(page.conversationProperty().get().id()).isEqualTo("dev-01");
        String next = page.conversations().stream()
                .skip(page.conversations().indexOf(conversation("dev-01")) + 1)
                .filter(c -> c.errors() > 0)
                .findFirst()
                .orElseThrow()
                .id();

        page.step(1);

        assertThat(page.conversationProperty().get().id()).isEqualTo(next);
        assertThat(page.selectedProperty().get().isError()).isTrue();

        page.step(-1);

        assertThat(page.conversationProperty().get().id()).isEqualTo("dev-01");
    }

    @Test
    void steppingWithinAFilterGoesFromMatchToMatch() {
        openRun();
        page.filterTextProperty().set("supervisor");
        page.conversationProperty().set(page.conversations().get(1));

        page.step(1);

        assertThat(page.selectedProperty().get().turn().text()).contains("supervisor");
    }

    @Test
    void theFilterKeepsConversationsWithMatchesOnly() {
        openRun();

        page.filterTextProperty().set("in:dev");

        assertThat(page.conversations().stream().map(ConversationItem::id)).containsExactly("", "dev-01", "dev-02");

        page.filterTextProperty().set("");

        assertThat(page.conversations()).hasSize(12);
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

    private static double miss(PredictionTable.Row row) {
        return Math.abs(Double.parseDouble(row.truth()) - Double.parseDouble(row.prediction()));
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

    private void look(Path corpus) {
        selected.set(corpus);
        loaded.set(new Loaded(corpus, CorpusFolder.read(corpus)));
    }

    @Test
    void aCorpusIsReadWithoutAnyRun() {
        look(project.corpusFolder());

        assertThat(page.readingProperty().get().run()).isNull();
        assertThat(page.conversations()).hasSize(12);
        assertThat(page.rows().getFirst().turn().text()).contains("the woman ");
        assertThat(page.selectedProperty().get()).isNotNull();
        assertThat(page.rows()).anySatisfy(row -> {
            assertThat(row.verdict().truth()).isNotEmpty();
            assertThat(row.verdict().isPredicted()).isFalse();
            assertThat(row.isError()).isFalse();
        });
        assertThat(page.caution()).doesNotContain("loudness").contains("simulated");
    }

    @Test
    void theLabelBesideTheTextAndTheWordsAloneAreAChoice() {
        look(project.corpusFolder());
        String label = page.corpus().labels().getLast();

        page.corpus().labelProperty().set(label);
        page.corpus().wordsOnlyProperty().set(true);

        assertThat(page.rows().getFirst().turn().text()).doesNotContain("the woman ");
        assertThat(page.rows().stream()
                        .map(TranscriptRow::verdict)
                        .filter(verdict -> verdict != null)
                        .findFirst()
                        .orElseThrow()
                        .isNumber())
                .isEqualTo(
                        project.corpus().label(label).orElseThrow().classNames().isEmpty());
    }

    @Test
    void aCorpusIsFilteredByItsClassesAndWords() {
        look(project.corpusFolder());

        page.filterTextProperty().set("true:angry");

        assertThat(page.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.verdict().truth()).isEqualTo("angry"));
    }

    @Test
    void aRunIsAddedToWhatIsReadAndCanBeTakenAwayAgain() {
        look(project.corpusFolder());
        openRun();
        assertThat(page.readingProperty().get().run()).isNotNull();

        String talkturn = page.rows().get(3).turn().id();
        select(talkturn);
        page.readRun(null);

        assertThat(page.readingProperty().get().run()).isNull();
        assertThat(page.selectedProperty().get().turn().id()).isEqualTo(talkturn);
    }

    @Test
    void aRunThatEndsWhileSomebodyReadsDoesNotComeInBetween() {
        look(project.corpusFolder());
        project.run("under way").at(3, RunState.RUNNING);
        runs.setAll(RunCatalog.ofProject(folder).list());

        project.run("zz finished").finished();
        runs.setAll(RunCatalog.ofProject(folder).list());

        assertThat(page.runs()).hasSize(1);
        assertThat(page.readingProperty().get().run()).isNull();
    }

    @Test
    void runsOfAnotherCorpusAreNotOffered() {
        Path other = folder.resolve("corpora/other");
        CorpusFolder.write(SceneCorpus.make("other", "Other"), other);
        look(other);
        openRun();

        assertThat(page.runs()).isEmpty();
        assertThat(page.conversations()).hasSize(13);

        look(project.corpusFolder());

        assertThat(page.runs()).hasSize(1);
    }

    @Test
    void aRunThatAnotherPageAsksForIsReadWithItsCorpus() {
        Path other = folder.resolve("corpora/other");
        CorpusFolder.write(SceneCorpus.make("other", "Other"), other);
        look(other);
        page.onCorpusWanted(this::look);
        RunFolder run = openRun();

        page.show(TranscriptTarget.of(run, TalkturnFilter.ERRORS));

        assertThat(selected.get()).isEqualTo(project.corpusFolder());
        assertThat(page.left().openProperty().get().entry().folder()).isEqualTo(run);
    }

    @Test
    void aTalkturnThatIsLookedForIsReadInItsConversation() {
        look(project.corpusFolder());
        page.filterTextProperty().set("supervisor");
        var talk = project.corpus().conversations().get(7);
        String wanted = talk.talkturns().get(9).id();

        page.read(new ReadTarget(talk.id(), wanted));

        assertThat(page.filterTextProperty().get()).isEmpty();
        assertThat(page.conversationProperty().get().id()).isEqualTo(talk.id());
        assertThat(page.selectedProperty().get().turn().id()).isEqualTo(wanted);
    }

    @Test
    void aTalkturnThatIsAskedForBeforeTheCorpusIsReadIsWaitedFor() {
        var talk = project.corpus().conversations().get(7);
        page.read(new ReadTarget(talk.id(), null));

        look(project.corpusFolder());

        assertThat(page.conversationProperty().get().id()).isEqualTo(talk.id());
    }

    @Test
    void afterACorrectionTheSameTalkturnOfTheSameConversationIsShown() {
        boolean[] revealed = {false};
        openRun();
        look(project.corpusFolder());
        page.conversationProperty().set(conversation("test-04"));
        String talkturn = page.rows().get(20).turn().id();
        select(talkturn);
        page.onExchanged(reveals -> revealed[0] |= reveals);

        look(project.corpusFolder());

        assertThat(page.conversationProperty().get().id()).isEqualTo("test-04");
        assertThat(page.selectedProperty().get().turn().id()).isEqualTo(talkturn);
        assertThat(revealed[0]).as("nothing jumps").isFalse();
    }
}
