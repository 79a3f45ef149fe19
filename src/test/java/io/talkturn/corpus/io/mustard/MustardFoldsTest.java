package io.talkturn.corpus.io.mustard;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.TestData;
import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.fold.Fold;
import io.talkturn.corpus.fold.FoldMaking;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.GivenFiles;
import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.table.FoldsSource;
import io.talkturn.corpus.io.table.IndexLists;
import io.talkturn.foundation.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** MUStARD by its authors' folds, and with one show left out; skipped where the release is absent. */
class MustardFoldsTest {
    private static Corpus corpus() {
        return Importers.standard()
                .corpus(GivenFiles.of(List.of(TestData.corpora("mustard/sarcasm_data.json"))), Progress.NONE);
    }

    @Test
    void theAuthorsFoldsAreThoseOfTheirNumbers() {
        Path file = TestData.corpora("mustard/split_indices.p");
        Corpus corpus = corpus();
        IndexLists lists = IndexLists.read(file);

        Folds folds = FoldsSource.read(file, corpus, null);

        assertThat(folds.folds()).hasSameSizeAs(lists.folds());
        for (int f = 0; f < folds.folds().size(); f++) {
            Fold fold = folds.folds().get(f);
            assertThat(fold.conversations(Partition.TRAIN))
                    .hasSameSizeAs(lists.folds().get(f).train());
            assertThat(fold.conversations(Partition.TEST))
                    .containsExactlyElementsOf(lists.folds().get(f).test().stream()
                            .map(number -> corpus.conversations().get(number).id())
                            .toList());
        }
    }

    @Test
    void aShowLeftOutSharesNoSpeakerWithTheOthers() {
        Corpus corpus = corpus();

        Folds folds = new FoldMaking(corpus).byPattern(".*[(](.*)[)]", true);

        long friends = corpus.conversations().stream()
                .map(Conversation::title)
                .filter(title -> title.endsWith("(FRIENDS)"))
                .count();
        Fold fold = folds.fold("FRIENDS");
        assertThat(fold.conversations(Partition.TEST)).hasSize((int) friends);
        assertThat(fold.conversations(Partition.TRAIN))
                .hasSize(corpus.conversations().size() - (int) friends);
        assertThat(folds.tested(corpus))
                .allSatisfy((id, times) -> assertThat(times).isOne());
    }
}
