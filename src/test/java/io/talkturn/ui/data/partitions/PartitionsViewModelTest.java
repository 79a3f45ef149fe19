package io.talkturn.ui.data.partitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Partitions;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.undo.UndoStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a toolkit: jobs run on this thread. */
final class PartitionsViewModelTest {
    @TempDir
    Path folder;

    private final UndoStack undo = new UndoStack();
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private OpenCorpus open;
    private PartitionsViewModel model;

    @BeforeEach
    void openCorpus() {
        Path corpus = folder.resolve("corpus");
        CorpusFolder.write(SceneCorpus.make("scenes", "Scenes"), corpus);
        Jobs jobs = new Jobs(Runnable::run, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
        selected.set(corpus);
        open = new OpenCorpus(selected, jobs);
        model = new PartitionsViewModel(open, undo, jobs);
    }

    @Test
    void writesAtOnceAndTakesBack() {
        model.sendConversations(List.of("c00", "c01"), Partition.NONE);
        assertThat(stored("c00")).isEqualTo(Partition.NONE);
        assertThat(undo.undoTitleProperty().get()).isEqualTo("2 conversations to none");
        undo.undo();
        assertThat(stored("c00")).isEqualTo(Partition.TRAIN);
        undo.redo();
        assertThat(stored("c01")).isEqualTo(Partition.NONE);
    }

    @Test
    void sendsSpeakersWithTheirConversations() {
        model.sendSpeakers(List.of("a0", "a1"), Partition.DEV);
        assertThat(CorpusFolder.read(folder.resolve("corpus")).partitions())
                .containsEntry("c00", Partition.DEV)
                .containsEntry("c12", Partition.DEV)
                .containsEntry("c01", Partition.TRAIN);
    }

    @Test
    void dividesByChanceTheSameForTheSameSeed() {
        model.divide(60, 20, 20, 7, true);
        var first = CorpusFolder.read(folder.resolve("corpus"));
        assertThat(Partitions.speakerOverlap(first)).isEmpty();
        model.divide(60, 20, 20, 8, false);
        model.divide(60, 20, 20, 7, true);
        assertThat(CorpusFolder.read(folder.resolve("corpus")).partitions()).isEqualTo(first.partitions());
    }

    @Test
    void saysWhyADivisionIsNotPossible() {
        model.divide(0, 50, 50, 1, false);
        assertThat(model.problemProperty().get()).contains("train and dev more than 0");
        assertThat(undo.undoTitleProperty().get()).isEmpty();
        model.divide(80, 10, 10, 1, false);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void showsTheOldDivisionAgainWhereItCannotBeWritten() throws IOException {
        Path file = folder.resolve("corpus/partition.csv");
        Files.delete(file);
        Files.createDirectories(file.resolve("in-the-way"));
        model.sendConversations(List.of("c00"), Partition.TEST);
        assertThat(model.problemProperty().get()).contains("partition.csv");
        assertThat(open.loadedProperty().get().corpus().partitionOf(0)).isEqualTo(Partition.TRAIN);
        assertThat(undo.undoTitleProperty().get()).as("it was never made").isEmpty();
    }

    @Test
    void aChangeIsTakenBackInTheCorpusWhereItWasMade() {
        model.sendConversations(List.of("c00"), Partition.TEST);
        Path other = folder.resolve("other");
        CorpusFolder.write(SceneCorpus.make("other", "Other"), other);
        selected.set(other);

        undo.undo();

        assertThat(stored("c00")).isEqualTo(Partition.TRAIN);
        assertThat(CorpusFolder.read(other).partitions())
                .isEqualTo(open.loadedProperty().get().corpus().partitions());
        assertThat(model.problemProperty().get()).isEmpty();
    }

    private Partition stored(String conversation) {
        return CorpusFolder.read(folder.resolve("corpus")).partitions().get(conversation);
    }
}
