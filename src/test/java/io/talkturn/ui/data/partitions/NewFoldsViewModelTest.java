package io.talkturn.ui.data.partitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.fold.Fold;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How folds are made: what is said gives what would be made, under a name, or why it cannot be. */
final class NewFoldsViewModelTest {
    private static final Corpus CORPUS = SceneCorpus.make("scenes", "Scenes");

    @TempDir
    Path folder;

    private final LaterExecutor background = new LaterExecutor();
    private final Jobs jobs = new Jobs(background, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));
    private final NewFoldsViewModel model = new NewFoldsViewModel(jobs, CORPUS, Set.of("taken"));

    @Test
    void fiveByChanceAreShownAtOnceAndCanBeMade() {
        assertThat(model.previewProperty().get().table().rows()).hasSize(5);
        assertThat(model.nameProperty().get()).isEqualTo("chance-5-seed-1");
        assertThat(model.obstacleProperty().get()).isEmpty();
        assertThat(model.made()).contains(new FoldMaking(CORPUS).chance(5, 1, false, null));
    }

    @Test
    void whatIsSaidOfChanceIsMade() {
        model.change(wish -> wish.with("count", 3)
                .with("seed", 7L)
                .with("speakersWhole", false)
                .with("stratified", "emotion"));

        assertThat(model.made()).contains(new FoldMaking(CORPUS).chance(3, 7, false, "emotion"));
        assertThat(model.labels()).contains("emotion").doesNotContain("valence");
    }

    @Test
    void theNameFollowsHowTheyAreMadeUntilAnotherIsTyped() {
        model.change(wish -> wish.with("count", 3));
        assertThat(model.nameProperty().get()).isEqualTo("chance-3-seed-1");
        model.nameProperty().set("mine");

        model.change(wish -> wish.with("count", 4));

        assertThat(model.nameProperty().get()).isEqualTo("mine");
        assertThat(model.made()).map(Folds::name).contains("mine");
        assertThat(model.made().orElseThrow().made()).startsWith("4 folds by chance");
    }

    @Test
    void aNameThatNoFileCanHaveOrThatIsTakenIsNone() {
        model.nameProperty().set("a/b");
        assertThat(model.obstacleProperty().get()).contains("letters, digits");
        assertThat(model.made()).isEmpty();

        model.nameProperty().set("taken");
        assertThat(model.obstacleProperty().get()).contains("“taken”");

        model.nameProperty().set(" free ");
        assertThat(model.made()).map(Folds::name).contains("free");
    }

    @Test
    void whereTheyCannotBeMadeItIsSaidWhy() {
        model.change(wish -> wish.with("count", 1));

        assertThat(model.problemProperty().get()).contains("1 fold would leave nothing");
        assertThat(model.obstacleProperty().get())
                .isEqualTo(model.problemProperty().get());
        assertThat(model.previewProperty().get()).isNull();
        assertThat(model.made()).isEmpty();

        model.change(wish -> wish.with("count", 2));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.made()).isPresent();
    }

    @Test
    void bySessionTheWayItselfIsEnough() {
        model.change(wish -> wish.with("way", FoldsWay.SESSION));

        assertThat(model.problemProperty().get()).contains("does not say the session");
    }

    @Test
    void aPatternIsWaitedFor() {
        model.change(wish -> wish.with("way", FoldsWay.PATTERN));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.obstacleProperty().get()).startsWith("Type an expression");

        model.change(wish -> wish.with("pattern", "(c.).*"));

        assertThat(model.made().orElseThrow().folds()).extracting(Fold::name).contains("c0", "c1");
    }

    @Test
    void aPatternOfTitlesIsOne() {
        model.change(wish ->
                wish.with("way", FoldsWay.PATTERN).with("pattern", "(c.).*").with("ofTitle", true));

        assertThat(model.made()).isEmpty();
        assertThat(model.problemProperty().get()).isNotEmpty();
    }

    @Test
    void aFileIsWaitedForAndRead() throws IOException {
        Path file = folder.resolve("mine.csv");
        StringBuilder table = new StringBuilder("conversation,fold\n");
        CORPUS.conversations()
                .forEach(conversation -> table.append(conversation.id())
                        .append(',')
                        .append(conversation.id().endsWith("1") ? "odd" : "other")
                        .append('\n'));
        Files.writeString(file, table);
        model.change(wish -> wish.with("way", FoldsWay.FILE));
        assertThat(model.obstacleProperty().get()).isEqualTo("Choose a file.");

        model.change(wish -> wish.with("file", file));

        assertThat(model.nameProperty().get()).isEqualTo("mine");
        assertThat(model.made().orElseThrow().folds()).extracting(Fold::name).containsExactlyInAnyOrder("odd", "other");
    }

    @Test
    void whatTheCorpusLeavesOutIsSaid() {
        Map<String, Partition> partitions = new HashMap<>(CORPUS.partitions());
        partitions.put("c00", Partition.NONE);
        NewFoldsViewModel partly = new NewFoldsViewModel(jobs, CORPUS.withPartitions(partitions), Set.of());

        assertThat(partly.previewProperty().get().table().notes()).anyMatch(note -> note.startsWith("1 conversation "));
    }

    @Test
    void whileTheyAreWorkedOutNothingCanBeMade() {
        background.hold();
        model.change(wish -> wish.with("count", 3));
        assertThat(model.obstacleProperty().get()).contains("worked out");
        assertThat(model.made()).isEmpty();
        model.change(wish -> wish.with("count", 4));

        background.release();

        // what came too late is not shown
        assertThat(model.made().orElseThrow().folds()).hasSize(4);
    }
}
