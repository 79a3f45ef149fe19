package io.talkturn.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sets of folds of the corpus that is looked at, and the one that is trained on. */
final class OpenFoldsTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Jobs jobs = new Jobs(background, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final OpenCorpus open = new OpenCorpus(selected, jobs);
    private final OpenFolds folds = new OpenFolds(open, jobs);
    private final Corpus corpus = SceneCorpus.make("scenes", "Scenes");
    private Path scenes;

    @BeforeEach
    void writeCorpus() {
        scenes = folder.resolve("scenes");
        CorpusFolder.write(corpus, scenes);
    }

    @Test
    void areThoseOfTheCorpusByName() {
        write("two", 2);
        write("five", 5);

        selected.set(scenes);

        assertThat(folds.all()).extracting(Folds::name).containsExactly("five", "two");
        assertThat(folds.chosenProperty().get()).isNull();
        assertThat(folds.dividedProperty().get()).isSameAs(open.loadedProperty().get());
    }

    @Test
    void areReadAgainAfterOneWasWritten() {
        selected.set(scenes);
        assertThat(folds.all()).isEmpty();
        write("two", 2);

        folds.refresh();

        assertThat(folds.all()).extracting(Folds::name).containsExactly("two");
    }

    @Test
    void oneThatIsChosenDividesByItsFirstFoldWhatRunsAreCheckedOn() {
        Folds two = write("two", 2);
        selected.set(scenes);

        folds.chosenProperty().set(folds.of("two").orElseThrow());

        assertThat(folds.dividedProperty().get().corpus().partitions())
                .containsAllEntriesOf(two.folds().getFirst().partitions());
        assertThat(open.loadedProperty().get().corpus().partitions()).isEqualTo(corpus.partitions());
    }

    @Test
    void aCorpusThatNobodyDividedIsDividedByFolds() {
        Map<String, Partition> none = corpus.conversations().stream()
                .collect(Collectors.toMap(conversation -> conversation.id(), conversation -> Partition.NONE));
        CorpusFolder.writePartitions(scenes, corpus, none);
        FoldsFiles.write(
                scenes, corpus, new FoldMaking(corpus.withPartitions(none)).chance(3, 1, false, null), Progress.NONE);
        selected.set(scenes);

        folds.choose("chance-3-seed-1");

        assertThat(folds.dividedProperty().get().corpus().partitions()).containsValues(Partition.TRAIN, Partition.TEST);
    }

    @Test
    void theChoiceIsKeptByNameWhenTheCorpusIsReadAgain() {
        write("two", 2);
        selected.set(scenes);
        folds.choose("two");

        write("two", 4);
        open.reload();

        assertThat(folds.chosenProperty().get().folds()).hasSize(4);
    }

    @Test
    void aChangeOfTheCorpusIsSeenInTheFoldToo() {
        write("two", 2);
        selected.set(scenes);
        folds.choose("two");
        Map<String, Partition> of = folds.dividedProperty().get().corpus().partitions();

        open.replace(corpus.withPartitions(Map.of("c00", Partition.TEST)));

        assertThat(folds.chosenProperty().get().name()).isEqualTo("two");
        assertThat(folds.dividedProperty().get().corpus().partitions()).isEqualTo(of);
    }

    @Test
    void oneThatIsTakenAwayIsNoLongerChosen() {
        write("two", 2);
        selected.set(scenes);
        folds.choose("two");

        FoldsFiles.delete(scenes, "two", Progress.NONE);
        folds.refresh();

        assertThat(folds.chosenProperty().get()).isNull();
        assertThat(folds.dividedProperty().get()).isSameAs(open.loadedProperty().get());
    }

    @Test
    void anotherCorpusIsTrainedOnItsOwnDivision() {
        write("two", 2);
        CorpusFolder.write(SceneCorpus.make("other", "Other"), folder.resolve("other"));
        selected.set(scenes);
        folds.choose("two");

        selected.set(folder.resolve("other"));

        assertThat(folds.all()).isEmpty();
        assertThat(folds.chosenProperty().get()).isNull();
        selected.set(scenes);
        assertThat(folds.chosenProperty().get()).isNull();
    }

    @Test
    void whatIsAskedForByNameIsChosenOnceItIsRead() {
        write("two", 2);
        selected.set(scenes);
        background.hold();
        folds.choose("two");
        assertThat(folds.chosenProperty().get()).isNull();

        background.release();

        assertThat(folds.chosenProperty().get().name()).isEqualTo("two");
        folds.choose("gone");
        assertThat(folds.chosenProperty().get()).isNull();
    }

    @Test
    void oneThatIsDamagedDoesNotHideTheOthers() throws IOException {
        write("two", 2);
        Files.writeString(scenes.resolve("folds/bad.json"), "{");

        selected.set(scenes);

        assertThat(folds.all()).extracting(Folds::name).containsExactly("two");
        assertThat(folds.problemProperty().get()).contains("bad.json");
    }

    @Test
    void oneOfConversationsThatAreGoneIsToldAndNotTrainedOn() throws IOException {
        Folds two = write("two", 2);
        Files.writeString(scenes.resolve("folds/strange.json"), """
                {"format": 1, "made": "by hand",
                 "folds": [{"name": "1", "train": ["gone"], "dev": [], "test": ["c00"]}]}
                """);

        selected.set(scenes);

        assertThat(folds.problemProperty().get()).contains("“gone”");
        assertThat(folds.isUsable(folds.of("strange").orElseThrow())).isFalse();
        assertThat(folds.isUsable(two)).isTrue();
        folds.choose("strange");
        assertThat(folds.chosenProperty().get()).isNull();
    }

    private Folds write(String name, int count) {
        Folds made = new FoldMaking(corpus).chance(count, 1, false, null);
        Folds named = new Folds(name, made.made(), made.folds());
        FoldsFiles.write(scenes, corpus, named, Progress.NONE);
        return named;
    }
}
