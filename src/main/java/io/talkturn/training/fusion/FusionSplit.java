package io.talkturn.training.fusion;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.training.DevShare;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which samples teach and which choose the epoch.
 *
 * @param train rows of the train partition with a label of any task
 * @param dev rows of the dev partition with a label of the main task; where there are none, a share of train, whole
 *     conversations at a time, stratified by id and seed (weak-label paper: data)
 * @param carved whether the dev rows were taken from train
 */
record FusionSplit(int[] train, int[] dev, boolean carved) {
    /**
     * The rows of a corpus.
     *
     * @param main the label that is predicted
     * @param isTaught whether a row has a label of any task
     * @param share of train that stands in for a missing dev partition, 0: none
     */
    static FusionSplit of(Corpus corpus, Label main, IntPredicate isTaught, double share, long seed) {
        int[] dev = rows(corpus, Partition.DEV, main::isPresent);
        if (dev.length > 0 || share == 0) {
            return new FusionSplit(rows(corpus, Partition.TRAIN, isTaught), dev, false);
        }
        Set<Integer> taken = DevShare.conversations(corpus, main, share, seed);
        IntPredicate isTaken = row -> taken.contains(corpus.conversationOf(row));
        return new FusionSplit(
                rows(corpus, Partition.TRAIN, row -> isTaught.test(row) && !isTaken.test(row)),
                rows(corpus, Partition.TRAIN, row -> main.isPresent(row) && isTaken.test(row)),
                true);
    }

    private static int[] rows(Corpus corpus, Partition partition, IntPredicate which) {
        return IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == partition && which.test(row))
                .toArray();
    }
}
