package io.talkturn.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.report.LabelMatrix;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.CorpusItem;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tab Labels of the page Data. */
final class LabelsViewModelTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private final ObservableList<CorpusItem> corpora = FXCollections.observableArrayList();
    private final LabelsViewModel model = new LabelsViewModel(corpora, jobs);
    private CorpusItem scenes;
    private CorpusItem talk;

    @BeforeEach
    void writeCorpora() {
        Path one = folder.resolve("one");
        CorpusFolder.write(SceneCorpus.make("scenes", "Scenes"), one);
        scenes = CorpusItem.of(one);
        talk = CorpusItem.of(ProjectFixture.in(folder.resolve("project")).corpusFolder());
    }

    private List<Path> rows() {
        return model.readProperty().get().matrix().rows().stream()
                .map(LabelMatrix.Row::folder)
                .toList();
    }

    @Test
    void nothingIsReadUntilTheTabIsLookedAt() {
        corpora.setAll(scenes);

        assertThat(model.readProperty().get()).isNull();
        assertThat(model.readingProperty().get()).isFalse();
    }

    @Test
    void everyCorpusHasARowWithItsTasks() {
        corpora.setAll(scenes, talk);

        model.refresh();

        assertThat(rows()).containsExactly(scenes.folder(), talk.folder());
        assertThat(model.readProperty().get().matrix().tasks()).contains("emotion");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aProjectWithoutCorporaHasAnEmptyMatrix() {
        model.refresh();

        assertThat(rows()).isEmpty();
        assertThat(model.readProperty().get().correlations()).isEmpty();
    }

    @Test
    void aCorpusThatComesIsReadOnceTheTabWasLookedAt() {
        corpora.setAll(scenes);
        model.refresh();

        corpora.add(talk);

        assertThat(rows()).containsExactly(scenes.folder(), talk.folder());
    }

    @Test
    void whatIsShownStaysWhileItIsReadAgain() {
        corpora.setAll(scenes);
        model.refresh();
        background.hold();

        model.refresh();

        assertThat(rows()).containsExactly(scenes.folder());
        assertThat(model.readingProperty().get()).isTrue();
        background.release();
        assertThat(model.readingProperty().get()).isFalse();
    }

    @Test
    void ofTwoReadingsTheLastCountsAndItIsReadingUntilThen() {
        corpora.setAll(scenes);
        background.hold();
        model.refresh();
        corpora.setAll(talk);

        background.doNext();

        assertThat(model.readingProperty().get()).isTrue();
        assertThat(model.readProperty().get()).isNull();
        background.release();
        assertThat(model.readingProperty().get()).isFalse();
        assertThat(rows()).containsExactly(talk.folder());
    }

    @Test
    void aCorpusThatCannotBeReadIsToldAndTheOthersStay() throws IOException {
        corpora.setAll(scenes, talk);
        Files.writeString(scenes.folder().resolve("partition.csv"), "no,such\nheader");

        model.refresh();

        assertThat(rows()).containsExactly(talk.folder());
        assertThat(model.problemProperty().get()).contains("partition.csv");
        assertThat(model.readingProperty().get()).isFalse();
    }

    @Test
    void aCorpusThatIsWholeAgainIsNoLongerAProblem() throws IOException {
        corpora.setAll(scenes);
        Path file = scenes.folder().resolve("partition.csv");
        String before = Files.readString(file);
        Files.writeString(file, "no,such\nheader");
        model.refresh();
        Files.writeString(file, before);

        model.refresh();

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(rows()).containsExactly(scenes.folder());
    }

    @Test
    void aCorpusWithoutAnOutlineIsLeftOut() throws IOException {
        Files.writeString(scenes.folder().resolve("corpus.json"), "{");
        corpora.setAll(CorpusItem.of(scenes.folder()), talk);

        model.refresh();

        assertThat(rows()).containsExactly(talk.folder());
    }
}
