package io.talkturn.corpus.fold;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Strata;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Deals groups of conversations to folds by chance: each to the fold that has least of its class, then least of all. */
final class ChanceFolds {
    private static final String NO_CLASS = "";

    private final @Nullable Label stratified;
    private final long seed;
    private final Map<String, Integer> firstRow = new HashMap<>();

    ChanceFolds(Corpus corpus, @Nullable Label stratified, long seed) {
        this.stratified = stratified;
        this.seed = seed;
        for (int c = 0; c < corpus.conversations().size(); c++) {
            firstRow.put(corpus.conversations().get(c).id(), corpus.firstRow(c));
        }
    }

    /**
     * The conversations of every fold, by its number from 1.
     *
     * @throws UserError for fewer than two folds, or more than groups
     */
    Map<String, List<String>> divide(List<List<Conversation>> groups, int count) {
        if (count < 2 || count > groups.size()) {
            throw new UserError(
                    count < 2
                            ? count + (count == 1 ? " fold" : " folds") + " would leave nothing to learn from."
                            : "There are " + groups.size() + " conversations, or groups of them, for " + count
                                    + " folds.",
                    "Use from 2 to " + Math.max(2, groups.size()) + " folds.");
        }
        List<List<Conversation>> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(seed));
        // the large ones first, so that the small ones can make up for them
        shuffled.sort(Comparator.comparingInt(group -> -weight(group)));
        int[] all = new int[count];
        Map<String, int[]> ofClass = new HashMap<>();
        Map<String, List<String>> folds = new LinkedHashMap<>();
        IntStream.rangeClosed(1, count).forEach(f -> folds.put(Integer.toString(f), new ArrayList<>()));
        for (List<Conversation> group : shuffled) {
            int[] here = ofClass.computeIfAbsent(stratum(group.getFirst()), _ -> new int[count]);
            int fold = IntStream.range(0, count)
                    .boxed()
                    .min(Comparator.comparingInt((Integer f) -> here[f]).thenComparingInt(f -> all[f]))
                    .orElseThrow();
            here[fold] += stratified == null ? 0 : weight(group);
            all[fold] += weight(group);
            group.forEach(conversation -> folds.getOrDefault(Integer.toString(fold + 1), new ArrayList<>())
                    .add(conversation.id()));
        }
        return folds;
    }

    /** How much a group weighs: the talkturns that have the label, or all. */
    private int weight(List<Conversation> group) {
        return group.stream()
                .mapToInt(conversation -> stratified == null
                        ? conversation.talkturns().size()
                        : (int) labelled(conversation, stratified).count())
                .sum();
    }

    private IntStream labelled(Conversation conversation, Label label) {
        int first = firstRow.getOrDefault(conversation.id(), 0);
        return IntStream.range(first, first + conversation.talkturns().size()).filter(label::isPresent);
    }

    /** The class of a conversation: that of its first talkturn that has one. */
    private String stratum(Conversation conversation) {
        return stratified == null
                ? NO_CLASS
                : labelled(conversation, stratified)
                        .mapToObj(row -> Strata.of(stratified, row))
                        .findFirst()
                        .orElse(NO_CLASS);
    }
}
