package io.talkturn.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpus that all pages look at. */
final class OpenCorpusTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private final Jobs jobs = new Jobs(background, Runnable::run, problems);
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final OpenCorpus open = new OpenCorpus(selected, jobs);
    private Path corpus;

    @BeforeEach
    void writeCorpus() {
        corpus = folder.resolve("corpus");
        CorpusFolder.write(SceneCorpus.make("scenes", "Scenes"), corpus);
    }

    @Test
    void followsWhatIsSelected() {
        assertThat(open.loadedProperty().get()).isNull();

        selected.set(corpus);

        assertThat(open.loadedProperty().get().folder()).isEqualTo(corpus);
        assertThat(open.loadedProperty().get().corpus().info().name()).isEqualTo("scenes");

        selected.set(null);

        assertThat(open.loadedProperty().get()).isNull();
    }

    @Test
    void isThereOnlyWhenItIsRead() {
        background.hold();
        selected.set(corpus);
        assertThat(open.loadedProperty().get()).isNull();
        assertThat(open.loadingProperty().get()).isTrue();

        background.release();

        assertThat(open.loadedProperty().get()).isNotNull();
        assertThat(open.loadingProperty().get()).isFalse();
    }

    @Test
    void isBeingReadUntilTheLastReadingEnds() {
        background.hold();
        selected.set(corpus);
        open.reload();

        background.doNext();

        assertThat(open.loadingProperty().get())
                .as("the first one was given up")
                .isTrue();

        background.release();

        assertThat(open.loadingProperty().get()).isFalse();
        assertThat(open.loadedProperty().get()).isNotNull();
    }

    @Test
    void doesNotComeBackWhereItIsClosedWhileItIsRead() {
        background.hold();
        selected.set(corpus);
        selected.set(null);

        background.release();

        assertThat(open.loadedProperty().get()).isNull();
        assertThat(open.loadingProperty().get()).isFalse();
    }

    @Test
    void aFolderThatIsNoCorpusIsReported() {
        selected.set(folder.resolve("nowhere"));

        assertThat(open.loadedProperty().get()).isNull();
        assertThat(open.loadingProperty().get()).isFalse();
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void takesAChangedCorpusInItsPlace() {
        selected.set(corpus);
        var read = open.loadedProperty().get().corpus();
        Map<String, Partition> divided = new HashMap<>(read.partitions());
        divided.put("c00", Partition.TEST);
        var changed = read.withPartitions(divided);

        open.replace(changed);

        assertThat(open.loadedProperty().get().corpus()).isSameAs(changed);
        assertThat(open.loadedProperty().get().folder()).isEqualTo(corpus);
    }

    @Test
    void aCorpusThatIsReadAgainStaysInSightUntilThen() {
        selected.set(corpus);
        var before = open.loadedProperty().get();
        background.hold();

        open.reload();

        assertThat(open.loadedProperty().get()).isSameAs(before);
        assertThat(open.loadingProperty().get()).isTrue();

        background.release();

        assertThat(open.loadedProperty().get()).isNotSameAs(before);
        assertThat(open.loadingProperty().get()).isFalse();
    }

    @Test
    void anotherCorpusDoesNotStandUnderTheNameOfTheOneBefore() {
        Path other = folder.resolve("other");
        CorpusFolder.write(SceneCorpus.make("other", "Other"), other);
        selected.set(corpus);
        background.hold();

        selected.set(other);

        assertThat(open.loadedProperty().get()).isNull();

        background.release();

        assertThat(open.loadedProperty().get().folder()).isEqualTo(other);
    }

    @Test
    void whatIsChangedInTheWindowWhileItIsReadIsNotLost() {
        selected.set(corpus);
        background.hold();
        open.reload();
        var read = open.loadedProperty().get().corpus();
        Map<String, Partition> divided = new HashMap<>(read.partitions());
        divided.put("c00", Partition.TEST);
        var changed = read.withPartitions(divided);
        open.replace(changed);
        CorpusFolder.writePartitions(corpus, changed, changed.partitions());

        background.release();

        assertThat(open.loadedProperty().get().corpus().partitions()).containsEntry("c00", Partition.TEST);
        assertThat(open.loadedProperty().get().corpus())
                .as("read again, after what was written")
                .isNotSameAs(changed);
    }

    @Test
    void aCorpusThatCanNoLongerBeReadIsShownNoMore() throws IOException {
        selected.set(corpus);
        Files.writeString(corpus.resolve("corpus.json"), "{");

        open.reload();

        assertThat(open.loadedProperty().get()).isNull();
        assertThat(problems.all()).hasSize(1);
    }
}
