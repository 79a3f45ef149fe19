package io.talkturn.ui.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.context.OpenFolds;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.undo.UndoStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets of folds kept with a corpus and taken away, without a toolkit: jobs run on this thread. */
final class FoldsDeskTest {
    @TempDir
    Path folder;

    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final OpenCorpus open = new OpenCorpus(selected, jobs);
    private final OpenFolds folds = new OpenFolds(open, jobs);
    private final UndoStack undo = new UndoStack();
    private final FoldsDesk desk = new FoldsDesk(folds, open, undo, jobs);
    private final Corpus corpus = SceneCorpus.make("scenes", "Scenes");
    private final Folds three = new FoldMaking(corpus).chance(3, 1, false, null);
    private Path scenes;

    @BeforeEach
    void openCorpus() {
        scenes = folder.resolve("scenes");
        CorpusFolder.write(corpus, scenes);
        selected.set(scenes);
    }

    @Test
    void aSetIsKeptWithTheCorpusAndSeen() {
        desk.add(three);

        assertThat(FoldsFiles.read(scenes, three.name())).isEqualTo(three);
        assertThat(folds.all()).containsExactly(three);
        assertThat(desk.problemProperty().get()).isEmpty();
    }

    @Test
    void isTakenBackAndMadeAgain() {
        desk.add(three);

        undo.undo();
        assertThat(FoldsFiles.names(scenes)).isEmpty();
        assertThat(folds.all()).isEmpty();
        undo.redo();

        assertThat(folds.all()).containsExactly(three);
        assertThat(undo.undoTitleProperty().get()).contains(three.name());
    }

    @Test
    void whatIsTakenAwayComesBackAsItWas() {
        desk.add(three);
        String hash = FoldsFiles.hash(scenes, three.name());

        desk.remove(three.name());
        assertThat(folds.all()).isEmpty();
        undo.undo();

        assertThat(folds.all()).containsExactly(three);
        // runs that were made with it can be resumed
        assertThat(FoldsFiles.hash(scenes, three.name())).isEqualTo(hash);
    }

    @Test
    void oneInThePlaceOfAnotherIsTakenBackToThatOne() {
        Folds other = new Folds(
                three.name(),
                "otherwise",
                new FoldMaking(corpus).chance(2, 9, false, null).folds());
        desk.add(three);

        desk.add(other);
        assertThat(folds.all()).containsExactly(other);
        undo.undo();

        assertThat(folds.all()).containsExactly(three);
    }

    @Test
    void isTakenBackWhereItWasMade() {
        CorpusFolder.write(SceneCorpus.make("other", "Other"), folder.resolve("other"));
        desk.add(three);
        selected.set(folder.resolve("other"));

        undo.undo();

        assertThat(FoldsFiles.names(scenes)).isEmpty();
        selected.set(scenes);
        assertThat(folds.all()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenWasNeverMade() throws IOException {
        Files.writeString(scenes.resolve("turns.jsonl"), "{");

        desk.add(three);

        assertThat(desk.problemProperty().get()).isNotEmpty();
        assertThat(folds.all()).isEmpty();
        assertThat(undo.undoTitleProperty().get()).isEmpty();
    }
}
