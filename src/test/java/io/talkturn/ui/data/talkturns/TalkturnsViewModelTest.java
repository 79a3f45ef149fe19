package io.talkturn.ui.data.talkturns;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.data.shared.DataViewModel;
import io.talkturn.ui.data.shared.TurnFilter;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tab Talkturns of the page Data. */
final class TalkturnsViewModelTest {
    private static final TurnFilter OF_A1 = new TurnFilter("", null, "a1", Set.of(), null, Set.of());

    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Jobs jobs = new Jobs(background, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final OpenCorpus open = new OpenCorpus(selected, jobs);
    private final TalkturnsViewModel model =
            new TalkturnsViewModel(new DataViewModel(open, jobs).countedProperty(), jobs);
    private Path corpus;

    @BeforeEach
    void writeCorpus() {
        corpus = folder.resolve("corpus");
        CorpusFolder.write(SceneCorpus.make("scenes", "Scenes"), corpus);
    }

    @Test
    void withoutACorpusNothingIsListed() {
        assertThat(model.corpusProperty().get()).isNull();
        assertThat(model.rows()).isEmpty();
        assertThat(model.speakers()).isEmpty();
        assertThat(model.valuesOf("emotion")).isEmpty();
    }

    @Test
    void atFirstAllTalkturnsAreListed() {
        selected.set(corpus);

        assertThat(model.rows()).hasSize(13 * 12);
        assertThat(model.filterProperty().get()).isEqualTo(TurnFilter.ALL);
    }

    @Test
    void speakersAreListedByName() {
        selected.set(corpus);

        assertThat(model.speakers()).containsExactly("a0", "a1", "a2", "a3", "a4", "a5");
    }

    @Test
    void theFilterKeepsWhatFits() {
        selected.set(corpus);

        model.filterProperty().set(OF_A1);
        assertThat(model.rows()).hasSize(5 * 6);

        model.filterProperty().set(new TurnFilter("", "c03", null, Set.of(Partition.TRAIN), null, Set.of()));
        assertThat(model.rows()).hasSize(12);

        model.filterProperty().set(new TurnFilter("", "c03", null, Set.of(Partition.TEST), null, Set.of()));
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void ofALabelItsPresenceAndItsClassesCanBeAskedFor() {
        selected.set(corpus);

        assertThat(model.valuesOf("emotion"))
                .containsExactly(TurnFilter.PRESENT, TurnFilter.MISSING, "angry", "happy", "neutral", "sad");
        assertThat(model.valuesOf("valence")).containsExactly(TurnFilter.PRESENT, TurnFilter.MISSING);
        assertThat(model.valuesOf(null)).isEmpty();
        assertThat(model.valuesOf("no label")).isEmpty();
    }

    @Test
    void theFilterStaysWhenTheCorpusIsReadAgainOrDividedAnew() {
        selected.set(corpus);
        model.filterProperty().set(OF_A1);

        open.reload();
        assertThat(model.filterProperty().get()).isEqualTo(OF_A1);
        assertThat(model.rows()).hasSize(30);

        open.replace(open.loadedProperty().get().corpus().withPartitions(Map.of("c00", Partition.TEST)));
        assertThat(model.filterProperty().get()).isEqualTo(OF_A1);
    }

    @Test
    void anotherCorpusIsListedWhole() {
        selected.set(corpus);
        model.filterProperty().set(OF_A1);
        Path other = folder.resolve("other");
        CorpusFolder.write(SceneCorpus.make("other", "Other"), other);

        selected.set(other);

        assertThat(model.filterProperty().get()).isEqualTo(TurnFilter.ALL);
        assertThat(model.rows()).hasSize(13 * 12);
    }

    @Test
    void whatIsFoundTooLateIsNotShown() {
        selected.set(corpus);
        background.hold();
        model.filterProperty().set(OF_A1);
        selected.set(null);

        background.release();

        assertThat(model.rows()).isEmpty();
        assertThat(model.speakers()).isEmpty();
    }

    @Test
    void ofTwoFiltersTheLastHolds() {
        selected.set(corpus);
        background.hold();
        model.filterProperty().set(OF_A1);
        model.filterProperty().set(new TurnFilter("", "c03", null, Set.of(), null, Set.of()));

        background.release();

        assertThat(model.rows()).hasSize(12);
    }
}
