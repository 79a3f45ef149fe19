package io.talkturn.ui.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.run.RunChecks;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.context.OpenFolds;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands above a run that is put together. */
final class CorpusBarModelTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Jobs jobs = new Jobs(background, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final OpenCorpus open = new OpenCorpus(selected, jobs);
    private final OpenFolds folds = new OpenFolds(open, jobs);
    private final CorpusBarModel bar = new CorpusBarModel(folds, jobs);
    private final Corpus corpus = SceneCorpus.make("scenes", "Scenes");

    @BeforeEach
    void writeCorpus() {
        CorpusFolder.write(corpus, folder.resolve("scenes"));
    }

    @Test
    void countsWhatEachPartitionHoldsAndHowMuchOfItIsLabelled() {
        bar.learn("emotion", false);
        selected.set(folder.resolve("scenes"));

        CorpusOutlook outlook = bar.outlookProperty().get();

        assertThat(outlook.parts())
                .extracting(part -> part.size().partition())
                .containsExactly(Partition.TRAIN, Partition.DEV, Partition.TEST);
        for (CorpusOutlook.Part part : outlook.parts()) {
            long labelled = java.util.stream.IntStream.range(
                            0, corpus.talkturns().size())
                    .filter(row -> corpus.partitionOfRow(row) == part.size().partition()
                            && corpus.label("emotion").orElseThrow().isPresent(row))
                    .count();
            assertThat(part.labelled()).isEqualTo((int) labelled).isPositive();
            assertThat(part.size().talkturns()).isGreaterThan(part.labelled());
        }
    }

    @Test
    void saysWhatTheCommandLineSays() {
        bar.learn("emotion", false);
        selected.set(folder.resolve("scenes"));

        assertThat(bar.outlookProperty().get().findings())
                .isEqualTo(RunChecks.ofCorpus(open.loadedProperty().get().corpus(), "emotion", false))
                .extracting(Finding::code)
                .contains("speaker_overlap");
    }

    @Test
    void anotherLabelIsCountedAnew() {
        bar.learn("emotion", false);
        selected.set(folder.resolve("scenes"));
        CorpusOutlook before = bar.outlookProperty().get();

        bar.learn("mood", false);

        assertThat(bar.outlookProperty().get()).isNotEqualTo(before);
        assertThat(bar.outlookProperty().get().findings())
                .extracting(Finding::code)
                .contains("unknown_label");
        assertThat(bar.outlookProperty().get().parts())
                .allSatisfy(part -> assertThat(part.labelled()).isZero());
    }

    @Test
    void whatKeepsANetworkOverWindowsFromLearningIsNoMatterToAFusionModel() {
        CorpusFolder.writePartitions(folder.resolve("scenes"), corpus, Map.of("c00", Partition.TRAIN));
        bar.learn("emotion", true);
        selected.set(folder.resolve("scenes"));

        assertThat(bar.outlookProperty().get().findings())
                .extracting(Finding::severity)
                .doesNotContain(Finding.Severity.FATAL);

        bar.learn("emotion", false);

        assertThat(bar.outlookProperty().get().findings())
                .extracting(Finding::severity)
                .contains(Finding.Severity.FATAL);
    }

    @Test
    void ofFoldsTheFirstStandsForAll() {
        Folds made = new FoldMaking(corpus).chance(4, 1, false, null);
        FoldsFiles.write(folder.resolve("scenes"), corpus, made, Progress.NONE);
        bar.learn("emotion", false);
        selected.set(folder.resolve("scenes"));
        assertThat(bar.outlookProperty().get().fold()).isNull();

        folds.choose(made.name());

        CorpusOutlook outlook = bar.outlookProperty().get();
        assertThat(outlook.fold()).isEqualTo(new CorpusOutlook.FirstFold("1", 4));
        assertThat(outlook.parts())
                .filteredOn(part -> part.size().partition() == Partition.TEST)
                .singleElement()
                .satisfies(part -> assertThat(part.size().conversations())
                        .isEqualTo(made.folds()
                                .getFirst()
                                .conversations(Partition.TEST)
                                .size()));
        assertThat(outlook.findings()).extracting(Finding::code).contains("no_dev");
    }

    @Test
    void whatIsCountedTooLateIsNotShown() {
        bar.learn("emotion", false);
        selected.set(folder.resolve("scenes"));
        background.hold();
        bar.learn("valence", false);
        selected.set(null);

        background.release();

        assertThat(bar.outlookProperty().get()).isNull();
    }
}
