package io.talkturn.ui.data.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.ui.SceneCorpus;
import io.talkturn.ui.context.OpenCorpus;
import io.talkturn.ui.fixture.LaterExecutor;
import io.talkturn.ui.fixture.ProjectFixture;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.nav.DataTab;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tabs of the page Data share. */
final class DataViewModelTest {
    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Jobs jobs = new Jobs(background, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
    private final SimpleObjectProperty<Path> selected = new SimpleObjectProperty<>();
    private final OpenCorpus open = new OpenCorpus(selected, jobs);
    private final DataViewModel model = new DataViewModel(open, jobs);
    private final Corpus scenes = SceneCorpus.make("scenes", "Scenes");
    private Path corpus;

    @BeforeEach
    void writeCorpus() {
        corpus = folder.resolve("corpus");
        CorpusFolder.write(scenes, corpus);
    }

    @Test
    void withoutACorpusThereIsNothing() {
        assertThat(model.countedProperty().get()).isNull();
        assertThat(model.labelProperty().get()).isNull();
        assertThat(model.conversations()).isEmpty();
        assertThat(model.tabProperty().get()).isEqualTo(DataTab.CORPORA);
    }

    @Test
    void aCorpusIsCountedThroughAndItsFirstLabelIsShown() {
        selected.set(corpus);

        assertThat(model.countedProperty().get().conversations()).hasSize(13);
        assertThat(model.conversations()).hasSize(13);
        assertThat(model.labelProperty().get()).isEqualTo("emotion");
    }

    @Test
    void theLabelChosenStaysWhereTheNextCorpusHasItToo() {
        selected.set(corpus);
        model.labelProperty().set("valence");

        open.reload();
        assertThat(model.labelProperty().get()).isEqualTo("valence");

        selected.set(ProjectFixture.in(folder.resolve("project")).corpusFolder());
        assertThat(model.labelProperty().get()).isEqualTo("valence");
    }

    @Test
    void aLabelThatTheNextCorpusLacksGivesWayToItsFirst() {
        selected.set(corpus);
        model.labelProperty().set("mood of another corpus");

        open.reload();

        assertThat(model.labelProperty().get()).isEqualTo("emotion");
    }

    @Test
    void theFilterKeepsConversationsThatHaveAllItsWords() {
        selected.set(corpus);

        model.filterProperty().set(" The LOST keys ");
        assertThat(model.conversations()).extracting(ConversationRow::id).containsExactly("c08");

        model.filterProperty().set("no such words");
        assertThat(model.conversations()).isEmpty();

        model.filterProperty().set("");
        assertThat(model.conversations()).hasSize(13);
    }

    @Test
    void theFilterHoldsForTheNextCorpusToo() {
        model.filterProperty().set("parcel");

        selected.set(corpus);

        assertThat(model.conversations()).extracting(ConversationRow::id).containsExactly("c01");
    }

    @Test
    void talkturnsOfAConversationAreCountedByClass() {
        selected.set(corpus);
        ConversationRow second = model.conversations().get(1);
        int[] all = model.classCounts(second);

        int labelled = 0;
        for (int row = 12; row < 24; row++) {
            labelled += scenes.label("emotion").orElseThrow().isPresent(row) ? 1 : 0;
        }
        assertThat(all).hasSize(4);
        assertThat(Arrays.stream(all).sum()).isEqualTo(labelled);
    }

    @Test
    void aScaleHasNoClassesToCount() {
        selected.set(corpus);
        model.labelProperty().set("valence");

        assertThat(model.classCounts(model.conversations().getFirst())).isEmpty();
    }

    @Test
    void anotherDivisionIsShownAtOnce() {
        selected.set(corpus);

        open.replace(open.loadedProperty().get().corpus().withPartitions(Map.of("c00", Partition.TEST)));

        assertThat(model.conversations().getFirst().partition()).isEqualTo(Partition.TEST);
    }

    @Test
    void nothingIsLeftWhenTheCorpusIsClosed() {
        selected.set(corpus);

        selected.set(null);

        assertThat(model.countedProperty().get()).isNull();
        assertThat(model.conversations()).isEmpty();
    }

    @Test
    void whatIsCountedTooLateIsNotShown() {
        selected.set(corpus);
        background.hold();
        open.replace(open.loadedProperty().get().corpus().withPartitions(Map.of()));
        selected.set(null);

        background.release();

        assertThat(model.countedProperty().get()).isNull();
        assertThat(model.conversations()).isEqualTo(List.of());
    }
}
