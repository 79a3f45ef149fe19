package io.talkturn.ui.data.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.FeatureChoices.Task;
import io.talkturn.corpus.io.table.ColumnMapping;
import io.talkturn.corpus.io.table.ColumnRole;
import io.talkturn.corpus.io.table.TableMapping;
import io.talkturn.project.Project;
import io.talkturn.ui.context.OpenProject;
import io.talkturn.ui.context.Selection;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.kit.Notices;
import io.talkturn.ui.undo.UndoStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a toolkit: jobs run on this thread. */
final class ImportViewModelTest {
    @TempDir
    Path folder;

    private final Selection selection = new Selection();
    private final UndoStack undo = new UndoStack();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, problems);
    private final OpenProject open = new OpenProject(jobs, problems, new Notices(), selection);
    private final ImportViewModel model = new ImportViewModel(Importers.standard(), open, jobs, undo);
    private Path table;

    @BeforeEach
    void openProject() throws IOException {
        open.create(folder.resolve("project"), "Project");
        table = folder.resolve("talks.csv");
        Files.writeString(
                table, "dialogue,who,said,mood\nk1,a,hello there,happy\nk1,b,go away,angry\nk2,a,well then,happy\n");
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void anotherSheetOfAWorkbookIsReadWhenItIsChosen() {
        Path workbook = TestData.fixtures("own/excel/transcripts.xlsx");
        model.begin(List.of(workbook));
        List<String> sheets = model.sourceProperty().get().sheets();
        List<String> columns = model.sourceProperty().get().sample().header();
        assertThat(sheets).hasSizeGreaterThan(1);

        String other = sheets.stream()
                .filter(sheet -> model.previewProperty().get().report().taken().stream()
                        .anyMatch(taken -> taken.name().equals(sheet) && taken.isLeftOut()))
                .findFirst()
                .orElseThrow();
        model.ofSheet(other);
        boolean isRead = model.sourceProperty().get() != null
                && !model.sourceProperty().get().sample().header().equals(columns);
        assertThat(isRead || !problems.all().isEmpty())
                .as("read, or said why not")
                .isTrue();
    }

    private Label previewed(String label) {
        return Objects.requireNonNull(model.previewProperty().get())
                .label(label)
                .orElseThrow();
    }

    private double[] scores() {
        NumberLabel score = (NumberLabel) previewed("sentiment_score");
        return IntStream.range(0, score.size()).mapToDouble(score::at).toArray();
    }

    @Test
    void whatLabelsOfFeaturesAreAndTheirClassesCanBeSaidAndTakenBack() {
        model.begin(List.of(TestData.cases("features/class-indices-as-sentiment/class_index_7.pkl")));
        assertThat(model.isOfFeatures()).isTrue();
        List<String> told = model.previewProperty().get().labels().getFirst().classNames();
        String names = IntStream.range(0, told.size()).mapToObj(c -> "mood" + c).collect(Collectors.joining(", "));

        model.chooseFeatures(Task.EMOTION, SentimentRule.POSITIVE, names, "");

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.previewProperty().get().labels().getFirst().classNames())
                .containsExactly(names.split(", "));
        undo.undo();
        assertThat(model.previewProperty().get().labels().getFirst().classNames())
                .isEqualTo(told);
        assertThat(model.featuresProperty().get()).isEqualTo(FeatureChoices.USUAL);
    }

    @Test
    void aChoiceThatCannotBeIsSaidAndTheNextOneCounts() {
        model.begin(List.of(TestData.cases("features/score-regression/mmsa_mosi_unaligned.pkl")));
        assertThat(previewed("sentiment_score")).isInstanceOf(NumberLabel.class);

        model.chooseFeatures(null, SentimentRule.POSITIVE, "", "wide");
        assertThat(model.problemProperty().get()).contains("“wide” is no scale");
        assertThat(model.previewProperty().get()).isNull();
        model.chooseFeatures(null, SentimentRule.NOT_NEGATIVE, "", "-5:5");

        assertThat(model.problemProperty().get()).isEmpty();
        NumberLabel score = (NumberLabel) previewed("sentiment_score");
        assertThat(List.of(score.lowest(), score.highest())).containsExactly(-5.0, 5.0);
        model.cancel();
        assertThat(model.featuresProperty().get()).isEqualTo(FeatureChoices.USUAL);
    }

    @Test
    void arraysThatAFileNamesCountBeforeTheLayout() {
        model.begin(List.of(TestData.cases("features/arrays-option-ignored/sims_unaligned.pkl")));
        double[] before = scores();

        model.chooseArrays(TestData.cases("features/arrays-option-ignored/map_simsT.json"));

        assertThat(scores()).isNotEqualTo(before);
        undo.undo();
        assertThat(scores()).isEqualTo(before);
    }

    @Test
    void arraysCanBeNamedOfAFileOfWhichNoLayoutIsKnown() {
        model.begin(List.of(TestData.cases("features/split-indices-and-folds/folds.p")));
        assertThat(model.previewProperty().get()).isNull();
        assertThat(model.problemProperty().get()).contains("layout is not known");

        model.chooseArrays(TestData.cases("features/arrays-option-ignored/map_h5.json"));

        assertThat(model.isOfFeatures()).isTrue();
        assertThat(model.problemProperty().get())
                .as("it is read by the file that names arrays, and told what that lacks")
                .isNotEmpty()
                .doesNotContain("layout is not known");
    }

    @Test
    void showsAPreviewAndWritesNothingBeforeItIsConfirmed() throws IOException {
        model.begin(List.of(table));
        assertThat(model.previewProperty().get().talkturns()).hasSize(3);
        try (var files = Files.list(folder.resolve("project/corpora"))) {
            assertThat(files).isEmpty();
        }
        model.titleProperty().set("Talks of May");
        model.confirm();
        Path written = folder.resolve("project/corpora/talks-of-may");
        assertThat(CorpusFolder.read(written).info().title()).isEqualTo("Talks of May");
        assertThat(TableMapping.read(written.resolve("mapping.json")).column(ColumnRole.SPEAKER))
                .contains("who");
        assertThat(selection.corpusProperty().get()).isEqualTo(written);
        assertThat(model.activeProperty().get()).isFalse();
    }

    @Test
    void readsThePreviewAgainWhenAColumnIsSaidToBeSomethingElse() {
        model.begin(List.of(table));
        assertThat(model.previewProperty().get().label("mood")).isPresent();
        model.map(ColumnMapping.of("mood", ColumnRole.IGNORE));
        assertThat(model.previewProperty().get().label("mood")).isEmpty();
        undo.undo();
        assertThat(model.previewProperty().get().label("mood")).isPresent();
    }

    @Test
    void theMappingOfAnEarlierSourceOfTheSameColumnsIsOffered() {
        model.begin(List.of(table));
        assertThat(model.sourceProperty().get().earlier()).isNull();
        model.map(ColumnMapping.of("mood", ColumnRole.IGNORE));
        model.titleProperty().set("May");
        model.confirm();

        model.begin(List.of(table));

        EarlierMapping earlier = model.sourceProperty().get().earlier();
        assertThat(earlier.corpus()).isEqualTo("may");
        assertThat(earlier.mapping().of("mood").role()).isEqualTo(ColumnRole.IGNORE);
        model.map(earlier.mapping());
        assertThat(model.previewProperty().get().labels()).isEmpty();
    }

    @Test
    void cuesOfOneSpeakerAreJoinedOverThePauseThatIsAskedFor() throws IOException {
        Path subtitles = Files.writeString(folder.resolve("talk.srt"), """
                1
                00:00:01,000 --> 00:00:02,000
                ANNA: so I said to him.

                2
                00:00:02,500 --> 00:00:04,000
                ANNA: and he went away.

                3
                00:00:05,000 --> 00:00:06,000
                BEN: did he now?
                """);
        model.begin(List.of(subtitles));
        assertThat(model.previewProperty().get().talkturns()).hasSize(3);

        model.joinProperty().set(1.0);

        assertThat(model.previewProperty().get().talkturns()).hasSize(2);
        model.cancel();
        assertThat(model.joinProperty().get()).isNull();
    }

    @Test
    void aCancelWhileFoldersAreLookedThroughLeavesNothingAndTellsHowFarItWas() {
        List<Runnable> waiting = new ArrayList<>();
        Jobs later = new Jobs(waiting::add, Runnable::run, problems);
        List<String> steps = new ArrayList<>();
        ImportViewModel slow = new ImportViewModel(Importers.standard(), open, later, undo);
        slow.stepProperty().subscribe(step -> {
            steps.add(step);
        });
        slow.begin(List.of(folder));
        waiting.removeFirst().run();
        assertThat(steps).anyMatch(step -> step.startsWith("Looking for IEMOCAP"));
        slow.cancel();
        waiting.forEach(Runnable::run);
        assertThat(slow.activeProperty().get()).isFalse();
        assertThat(slow.sourceProperty().get()).isNull();
        assertThat(slow.previewProperty().get()).isNull();
    }

    @Test
    void aWalkThroughFoldersStopsWhenItsThreadIsInterrupted() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread job = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            try {
                Importers.standard().recognise(List.of(folder));
            } catch (CancellationException e) {
                thrown.set(e);
            }
        });
        job.join();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    }

    @Test
    void saysWhatTheMappingLacks() {
        model.begin(List.of(table));
        model.map(ColumnMapping.of("said", ColumnRole.IGNORE));
        assertThat(model.problemProperty().get()).contains("No column holds what was said");
        assertThat(model.previewProperty().get()).isNull();
        model.map(ColumnMapping.of("said", ColumnRole.TEXT));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.previewProperty().get()).isNotNull();
    }

    @Test
    void aProjectOpenedForReadingTakesNoImport() {
        open.close();
        open.openReadOnly(folder.resolve("project"));
        model.begin(List.of(table));
        model.confirm();
        assertThat(model.problemProperty().get()).contains("read-only");
        assertThat(folder.resolve("project/corpora/talks")).doesNotExist();
    }

    @Test
    void twoImportsOfOneNameStandSideBySide() {
        for (int i = 0; i < 2; i++) {
            model.begin(List.of(table));
            model.confirm();
        }
        assertThat(open.corpora()).hasSize(2);
        assertThat(Project.isProject(folder.resolve("project"))).isTrue();
    }
}
