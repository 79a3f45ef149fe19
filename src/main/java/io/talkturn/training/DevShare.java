package io.talkturn.training;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.Strata;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The share of train that stands in for a dev partition where a division has none: whole conversations, of every class its
 * share, in an order that id and seed alone decide (weak-label paper: data).
 */
public final class DevShare {
    /** What is taken where nobody says otherwise. */
    public static final double USUAL = 0.1;

    private DevShare() {}

    /**
     * The conversations that are taken, by number; remainders are carried to the next class.
     *
     * @param share of the conversations of train that have the label, 0 to 1
     */
    public static Set<Integer> conversations(Corpus corpus, Label main, double share, long seed) {
        Map<String, List<Integer>> strata = new TreeMap<>();
        Set<Integer> seen = new HashSet<>();
        IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == Partition.TRAIN && main.isPresent(row))
                .filter(row -> seen.add(corpus.conversationOf(row)))
                .forEach(row -> strata.computeIfAbsent(Strata.of(main, row), _ -> new ArrayList<>())
                        .add(corpus.conversationOf(row)));
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

    /** Whether a division has conversations to learn the label from, and none to choose the epoch by. */
    public static boolean isNeeded(Corpus corpus, Label main) {
        return labelled(corpus, main, Partition.DEV) == 0 && labelled(corpus, main, Partition.TRAIN) > 0;
    }

    /**
     * The corpus with a dev partition where it needs one, for networks over windows; else as it is.
     *
     * @throws UserError where train has one conversation with the label only
     */
    public static Corpus standIn(Corpus corpus, Label main, long seed) {
        if (!isNeeded(corpus, main)) {
            return corpus;
        }
        int train = labelled(corpus, main, Partition.TRAIN);
        if (train < 2) {
            throw new UserError(
                    "There is no dev partition, and train has one conversation with “" + main.name()
                            + "” only, of which no part can be taken.",
                    "Divide the corpus otherwise on the page Data or with “talkturn partition”.");
        }
        // at least one, however small the share
        Set<Integer> taken = conversations(corpus, main, Math.max(USUAL, 1.0 / train), seed);
        Map<String, Partition> partitions = new LinkedHashMap<>(corpus.partitions());
        taken.forEach(c -> partitions.put(corpus.conversations().get(c).id(), Partition.DEV));
        return corpus.withPartitions(partitions);
    }

    /** What to say of it. */
    public static String told(Corpus standIn) {
        long taken = standIn.partitions().values().stream()
                .filter(partition -> partition == Partition.DEV)
                .count();
        return "There is no dev partition: " + taken + (taken == 1 ? " conversation" : " conversations")
                + " of train, stratified, " + (taken == 1 ? "chooses" : "choose") + " the epoch instead.";
    }

    private static int labelled(Corpus corpus, Label main, Partition partition) {
        return (int) IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == partition && main.isPresent(row))
                .map(corpus::conversationOf)
                .distinct()
                .count();
    }
}
