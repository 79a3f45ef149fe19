package io.talkturn.training.han;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.task.Targets;
import io.talkturn.training.ToyCorpus;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Tokenizer;
import io.talkturn.training.han.text.Windows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BatchPlanTest {
    private final Corpus corpus = ToyCorpus.of(40);
    private final Windows windows = new Windows(corpus, 4);
    private final int[] rows = Targets.of(corpus, ToyCorpus.tasks("mood")).rows(Partition.TRAIN);

    @ParameterizedTest(name = "batches of {0}, blocks of {1}")
    @CsvSource({"1,1", "7,1", "7,3", "32,8", "1000,8", "5,100"})
    void everyPredictedTalkturnComesOnceAnEpoch(int batch, int block) {
        List<int[]> epoch = plan(batch, block, 3).epoch(1);
        assertThat(epoch.stream().flatMapToInt(IntStream::of).sorted().toArray())
                .isEqualTo(rows);
        assertThat(epoch).hasSize(plan(batch, block, 3).batches()).allMatch(b -> b.length <= batch);
        int[] sizes = epoch.stream().mapToInt(b -> b.length).sorted().toArray();
        assertThat(sizes[sizes.length - 1] - sizes[0]).isLessThanOrEqualTo(1);
    }

    @Test
    void drawsTheSameOrderForTheSameSeedAndEpochAndAnotherForAnother() {
        assertThat(flat(plan(16, 4, 3).epoch(2))).isEqualTo(flat(plan(16, 4, 3).epoch(2)));
        assertThat(flat(plan(16, 4, 3).epoch(2)))
                .isNotEqualTo(flat(plan(16, 4, 3).epoch(3)));
        assertThat(flat(plan(16, 4, 3).epoch(2)))
                .isNotEqualTo(flat(plan(16, 4, 4).epoch(2)));
    }

    @Test
    void keepsConsecutiveTalkturnsOfAConversationTogether() {
        int[] order = flat(plan(1000, 4, 3).epoch(1));
        assertThat(followers(order)).isGreaterThan(rows.length / 2);
        assertThat(followers(flat(plan(1000, 1, 3).epoch(1)))).isLessThan(rows.length / 10);
    }

    @Test
    void aBatchHoldsEveryTalkturnOfItsWindowsOnce() {
        EncodedCorpus encoded = EncodedCorpus.forTraining(corpus, Tokenizer.Source.TEXT, 0);
        int last = corpus.firstRow(1) - 1;
        Batch batch = Batch.of(encoded, windows, new int[] {last, 0, last - 1, 2});
        assertThat(batch.talkturns()).isSorted().doesNotHaveDuplicates().contains(last - 5, last, 0, 1, 2);
        assertThat(batch.input().talkturns().length).isEqualTo(batch.talkturns().length);
        for (int n = 0; n < batch.rows().length; n++) {
            int row = batch.rows()[n];
            int[] seen = Arrays.stream(batch.input().windows()[n])
                    .map(place -> batch.talkturns()[place])
                    .toArray();
            assertThat(seen)
                    .isEqualTo(IntStream.rangeClosed(Math.max(0, row - 4), row).toArray());
        }
    }

    @Test
    void aWindowNeverReachesIntoAnotherConversation() {
        int first = corpus.firstRow(1);
        assertThat(windows.first(first)).isEqualTo(first);
        assertThat(windows.length(first + 2)).isEqualTo(3);
        assertThat(windows.length(corpus.firstRow(2) - 1)).isEqualTo(5);
    }

    private int followers(int[] order) {
        return (int) IntStream.range(1, order.length)
                .filter(i -> Arrays.binarySearch(rows, order[i]) == Arrays.binarySearch(rows, order[i - 1]) + 1)
                .count();
    }

    private BatchPlan plan(int batch, int block, long seed) {
        return new BatchPlan(windows, rows, batch, block, seed);
    }

    private static int[] flat(List<int[]> batches) {
        return batches.stream().flatMapToInt(IntStream::of).toArray();
    }
}
