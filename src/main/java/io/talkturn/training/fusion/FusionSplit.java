package io.talkturn.training.fusion;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.training.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        Set<Integer> taken = conversations(corpus, main, share, seed);
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

    /** Of every class its share, in an order that id and seed alone decide; remainders are carried to the next class. */
    private static Set<Integer> conversations(Corpus corpus, Label main, double share, long seed) {
        Map<String, List<Integer>> strata = new TreeMap<>();
        Set<Integer> seen = new HashSet<>();
        for (int row : rows(corpus, Partition.TRAIN, main::isPresent)) {
            int conversation = corpus.conversationOf(row);
            if (seen.add(conversation)) {
                strata.computeIfAbsent(written(main, row), _ -> new ArrayList<>())
                        .add(conversation);
            }
        }
        Set<Integer> taken = new HashSet<>();
        double due = 0;
        for (List<Integer> stratum : strata.values()) {
            stratum.sort(Comparator.comparingLong(c -> order(corpus, c, seed)));
            due += share * stratum.size();
            int count = (int) Math.min(stratum.size(), Math.round(due - taken.size()));
            taken.addAll(stratum.subList(0, count));
        }
        return taken;
    }

    private static long order(Corpus corpus, int conversation, long seed) {
        return Seeds.mix(seed, corpus.conversations().get(conversation).id().hashCode(), 0);
    }

    private static String written(Label label, int row) {
        return switch (label) {
            case ClassLabel classes -> classes.classes().get(classes.at(row));
            case MultiLabel several -> several.written(row);
            // numbers to the nearest whole one: a stratum a value would be no strata at all
            case NumberLabel number -> Double.toString(Math.rint(number.at(row)) + 0.0);
        };
    }
}
