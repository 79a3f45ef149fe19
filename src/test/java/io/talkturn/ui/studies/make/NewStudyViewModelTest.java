package io.talkturn.ui.studies.make;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.study.PlannedTrial;
import io.talkturn.study.StudyCommandLine;
import io.talkturn.study.StudyFile;
import io.talkturn.study.StudyFolder;
import io.talkturn.study.plan.Condition;
import io.talkturn.study.plan.Question;
import io.talkturn.study.plan.Search;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.fixture.TrioProject;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new study without a toolkit: work runs at once on the calling thread. */
final class NewStudyViewModelTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private NewStudyViewModel study;

    @BeforeEach
    void begin() {
        ProjectFixture project = ProjectFixture.in(folder);
        study = new NewStudyViewModel(
                jobs,
                folder,
                List.of(new StudyDraft.Primary(project.corpusFolder(), "emotion")),
                null,
                Question.AUXILIARY);
        study.set("lines", "none\nh\nhf");
        study.set("trials", "4");
    }

    private StudyFile file() {
        StudyFile file = study.fileProperty().get();
        assertThat(study.problemProperty().get()).isEmpty();
        assertThat(file).isNotNull();
        return file;
    }

    @Test
    void howLongItTakesIsTimedWhenAsked() {
        study.set("trials", "1");
        assertThat(study.costProperty().get().isKnown()).as("by earlier runs").isFalse();

        study.time();

        assertThat(problems.all()).isEmpty();
        assertThat(study.timingProperty().get()).isFalse();
        assertThat(study.costProperty().get().sentence(1)).contains("timed just now");
        study.set("trials", "2");
        assertThat(study.costProperty().get().sentence(1)).as("other trials").doesNotContain("timed just now");
    }

    @Test
    void whatWasChangedWhileItWasTimedIsTimedOnceMore() {
        study.set("trials", "1");
        background.hold();
        study.time();
        Runnable timing = background.take();
        background.release();
        study.set("trials", "2");

        timing.run();

        assertThat(problems.all()).isEmpty();
        assertThat(study.timingProperty().get()).isFalse();
        assertThat(study.costProperty().get().sentence(1)).contains("timed just now", "6 trials");
    }

    @Test
    void aQuestionDrawsItsTrialsBeforeAnythingIsWritten() {
        assertThat(file().trials()).hasSize(12);
        assertThat(file().conditions()).extracting(Condition::id).containsExactly("none", "h", "hf");
        assertThat(file().search().ranges()).containsKeys("learningRate", "batch", "primaryGru", "weights");
        assertThat(study.baseProperty().get()).contains("HAN-ROCK", "usual settings");
        assertThat(StudyFolder.list(folder)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndNothingCanBeCreated() {
        study.range(new StudyDraft.RangeRow("batch", "256..32", ""));

        assertThat(study.readyProperty().get()).isFalse();
        assertThat(study.problemProperty().get()).contains("batch", "it ends before it begins");
        assertThat(StudyDrafting.problem(new StudyDraft.RangeRow("batch", "256..32", "")))
                .contains("it ends before it begins");

        study.range(new StudyDraft.RangeRow("batch", "32..64", ""));

        assertThat(study.readyProperty().get()).isTrue();
    }

    @Test
    void numbersAreSaidToBeNone() {
        study.set("trials", "many");
        assertThat(study.problemProperty().get()).contains("“Trials each” cannot be “many”");
        study.set("trials", "0");
        assertThat(study.problemProperty().get()).contains("Use a whole number of 1 or more.");
        study.set("trials", "2");
        study.set("lag", "0");
        assertThat(study.problemProperty().get()).contains("“Lag” cannot be “0”");
    }

    @Test
    void seedsAreTrainedOnTheFoldsThatTheCorpusHas() {
        assertThat(study.foldsProperty().get()).isEmpty();
        Path corpus = study.draftProperty().get().columns().getFirst().corpus();
        Corpus read = CorpusFolder.read(corpus);
        FoldsFiles.write(corpus, read, new FoldMaking(read).chance(3, 1, false, null), Progress.NONE);
        study.ask(Question.STABILITY);
        study.set("seeds", "4, 5");

        assertThat(study.foldsProperty().get()).containsExactly("chance-3-seed-1");
        study.set("folds", "chance-3-seed-1");

        assertThat(file().search().folds()).isEqualTo("chance-3-seed-1");
        assertThat(file().trials())
                .hasSize(6)
                .allSatisfy(trial -> assertThat(trial.spec().fold()).isNotNull());
        study.set("folds", "");
        assertThat(file().trials()).hasSize(2);
    }

    @Test
    void anotherQuestionHasItsOwnConditionsAndSearch() {
        study.set("name", "Mine");
        study.ask(Question.CAPACITY);

        assertThat(study.draftProperty().get().name()).isEqualTo("Mine");
        assertThat(study.draftProperty().get().compared().lines()).isEqualTo("256, 192, 128, 64, 1");

        study.ask(Question.STABILITY);
        assertThat(file().search().kind()).isEqualTo(Search.Kind.SEEDS);
        assertThat(file().trials())
                .extracting(PlannedTrial::id)
                .containsExactly("run/1", "run/2", "run/3", "run/4", "run/5");

        study.ask(Question.MODELS);
        assertThat(study.problemProperty().get()).contains("needs two conditions");
        study.set("lines", "wide: wordGru=40; wordAttention=40\nnarrow: wordGru=8");
        assertThat(file().conditions()).extracting(Condition::title).containsExactly("wide", "narrow");
    }

    @Test
    void aGridTakesListsAlone() {
        study.search(Search.Kind.GRID);

        assertThat(study.draftProperty().get().search().ranges())
                .extracting(StudyDraft.RangeRow::key)
                .containsExactly("primaryGru", "weights");

        study.range(new StudyDraft.RangeRow("contentSize", "2,4", ""));
        study.withoutRange("weights");
        study.range(new StudyDraft.RangeRow("primaryGru", "8,16", ""));
        assertThat(file().trials()).hasSize(3 * 4);
    }

    @Test
    void severalLabelsAreColumns() {
        study.predict(new StudyDraft.Primary(folder.resolve("corpora/scenes"), "valence"), true);

        assertThat(file().cells())
                .containsExactly("emotion.none", "emotion.h", "emotion.hf", "valence.none", "valence.h", "valence.hf");

        study.predict(new StudyDraft.Primary(folder.resolve("corpora/scenes"), "emotion"), false);
        study.predict(new StudyDraft.Primary(folder.resolve("corpora/scenes"), "valence"), false);
        assertThat(study.problemProperty().get()).contains("nothing to predict");
    }

    @Test
    void itIsCreatedAsItWasShown() {
        study.set("name", "Labels help?");
        StudyFile shown = file();
        List<StudyFolder> made = new ArrayList<>();
        study.create(made::add);

        assertThat(made).hasSize(1);
        assertThat(made.getFirst().name()).isEqualTo("labels-help");
        assertThat(made.getFirst().read()).isEqualTo(shown);
    }

    @Test
    void theCostIsToldAsFarAsItIsKnown() {
        assertThat(study.costProperty().get().sentence(2)).contains("12 trials", "is not known");
    }

    @Test
    void questionsOfFusionModelsBeginWithOne() {
        Path trio = TrioProject.make(folder.resolve("trio"));
        NewStudyViewModel fusion = new NewStudyViewModel(
                jobs,
                trio,
                List.of(new StudyDraft.Primary(trio.resolve("corpora").resolve("trio-scenes"), "emotion")),
                null,
                Question.FUSION);
        fusion.set("models", "ef-lf-lstm, mult");
        fusion.search(Search.Kind.SEEDS);
        fusion.set("seeds", "1, 2");

        StudyFile file = fusion.fileProperty().get();
        assertThat(fusion.problemProperty().get()).isEmpty();
        assertThat(file.conditions()).extracting(Condition::id).containsExactly("ef-lf-lstm", "mult");
        assertThat(StudyCommandLine.words(file)).contains("--models", "ef-lf-lstm,mult", "--seeds", "1,2");
    }
}
