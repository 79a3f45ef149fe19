package io.talkturn.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.fold.Fold;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.FoldsFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.training.ToyCorpus;
import io.talkturn.ui.UiTestBase;
import io.talkturn.ui.nav.PageId;
import io.talkturn.ui.theme.ThemeMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

/** Folds in the place of train, dev and test: a run a fold. */
final class TrainingByFoldsTest extends UiTestBase {
    private final Corpus corpus = ToyCorpus.of(24);

    @Test
    void aCorpusThatNobodyDividedIsTrainedByFolds() {
        Corpus undivided = corpus.withPartitions(all(Partition.NONE));
        open(undivided, new FoldMaking(undivided).chance(3, 1, false, null));
        waitUntil(() -> onFx(() -> find("#network-none").isVisible()));
        assertThat(onFx(() -> find("#model-train").isDisabled())).isTrue();

        choose("chance-3-seed-1 · 3 folds");

        waitUntil(() -> onFx(() -> !find("#model-train").isDisabled()));
        assertThat(words("#model-train")).isEqualTo("Train 3 folds");
        assertThat(words("#corpus-fold")).contains("Fold 1 ");
        assertThat(onFx(() -> ((MenuButton) find("#model-folds")).getText())).isEqualTo("chance-3-seed-1 · 3 folds");

        type("0-1");
        assertThat(words("#model-train")).isEqualTo("Train 3 folds × 2 seeds");

        choose("train, dev, test");
        settle();
        waitUntil(() -> onFx(() -> find("#model-train").isDisabled()));
        assertThat(words("#model-train")).isEqualTo("Train 2 runs");
    }

    @Test
    void theCommandNamesTheSetInALineASeed() {
        open(corpus, new FoldMaking(corpus).chance(3, 1, false, null));
        choose("chance-3-seed-1 · 3 folds");
        waitUntil(() -> onFx(() -> !find("#model-train").isDisabled()));
        type("4,5");

        onFx(() -> {
            context.commands().byId("model.copyCommand").orElseThrow().run();
            return null;
        });
        settle();

        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("talkturn train")
                        .endsWith(" --folds chance-3-seed-1 --queue")
                        .doesNotContain("--fold "));
    }

    @Test
    void aFoldThatCannotBeTrainedIsToldBeforeThereAreRuns() {
        Fold first = new FoldMaking(corpus).chance(3, 1, false, null).folds().getFirst();
        Fold second = new Fold("b", Map.of("c0", Partition.TRAIN, "c1", Partition.TEST));
        open(withoutLabelsIn("c0"), new Folds("two", "by hand", List.of(first, second)));
        choose("two · 2 folds");
        waitUntil(() -> onFx(() -> !find("#model-train").isDisabled()));

        onFx(() -> {
            ((Button) find("#model-train")).fire();
            return null;
        });
        waitUntil(() -> onFx(() -> !context.problems().all().isEmpty()));

        assertThat(onFx(() -> context.problems().all().getFirst().toString())).contains("Fold b of “two”");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    private void open(Corpus written, Folds folds) {
        CorpusFolder.write(written, folder.resolve("corpus"));
        FoldsFiles.write(folder.resolve("corpus"), written, folds, Progress.NONE);
        showShell(ThemeMode.LIGHT, 1280, 800);
        onFx(() -> {
            context.openProject().folderProperty().set(folder);
            context.navigator().show(PageId.MODEL);
            context.selection().corpusProperty().set(folder.resolve("corpus"));
            return null;
        });
        settle();
    }

    private void choose(String words) {
        MenuButton menu = find("#model-folds");
        waitUntil(() -> onFx(() -> item(menu, words).findAny().isPresent()));
        onFx(() -> {
            item(menu, words).findFirst().orElseThrow().fire();
            return null;
        });
        settle();
    }

    private static Stream<MenuItem> item(MenuButton menu, String words) {
        return menu.getItems().stream().filter(item -> words.equals(item.getText()));
    }

    private void type(String seeds) {
        onFx(() -> {
            ((TextField) find("#model-seeds")).setText(seeds);
            return null;
        });
        settle();
    }

    private String words(String selector) {
        return onFx(() -> ((Labeled) find(selector)).getText());
    }

    private Map<String, Partition> all(Partition partition) {
        return corpus.conversations().stream().collect(Collectors.toMap(Conversation::id, conversation -> partition));
    }

    private Corpus withoutLabelsIn(String conversation) {
        List<Label> labels = List.of(new ClassLabel(
                "mood",
                corpus.label("mood").orElseThrow().classNames(),
                IntStream.range(0, corpus.talkturns().size())
                        .map(row -> corpus.conversations()
                                        .get(corpus.conversationOf(row))
                                        .id()
                                        .equals(conversation)
                                ? ClassLabel.MISSING
                                : row % 3)
                        .toArray()));
        return corpus.withContent(corpus.info(), corpus.conversations(), labels, corpus.features());
    }
}
