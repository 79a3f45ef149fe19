package io.talkturn.corpus;

import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Divides groups of conversations by chance, each to the partition that lacks most talkturns. */
final class RandomDivision {
    private final Corpus corpus;
    private final Random random;
    private final List<Partition> wanted;
    private final Map<Partition, Double> lacking = new EnumMap<>(Partition.class);
    private final Map<Partition, Integer> groupsIn = new EnumMap<>(Partition.class);

    RandomDivision(Corpus corpus, Shares shares, long seed) {
        this.corpus = corpus;
        this.random = new Random(seed);
        this.wanted = Stream.of(Partition.TRAIN, Partition.DEV, Partition.TEST)
                .filter(partition -> shares.of(partition) > 0)
                .toList();
        wanted.forEach(partition ->
                lacking.put(partition, shares.of(partition) * corpus.talkturns().size()));
    }

    Map<String, Partition> divide(boolean speakersWhole) {
        List<List<Conversation>> groups = speakersWhole
                ? SharedSpeakers.groups(corpus)
                : new ArrayList<>(corpus.conversations().stream().map(List::of).toList());
        if (groups.size() < wanted.size()) {
            throw new UserError(
                    speakersWhole
                            ? "Through shared speakers the conversations hang together in " + groups.size()
                                    + (groups.size() == 1 ? " group" : " groups") + "; " + wanted.size()
                                    + " partitions cannot be made without a speaker in two of them."
                            : "There are " + groups.size() + " conversations for " + wanted.size() + " partitions.",
                    speakersWhole
                            ? "Divide without keeping speakers whole, or leave conversations out."
                            : "Import more conversations; a conversation is never split.");
        }
        Collections.shuffle(groups, random);
        largeFirst(groups);
        Map<String, Partition> chosen = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            Partition partition = next(groups.size() - g);
            groupsIn.merge(partition, 1, Integer::sum);
            for (Conversation conversation : groups.get(g)) {
                lacking.merge(partition, (double) -conversation.talkturns().size(), Double::sum);
                chosen.put(conversation.id(), partition);
            }
        }
        return inOrder(chosen);
    }

    /** A group that is more than the smallest partition is to have finds its place while the large one still has room. */
    private void largeFirst(List<List<Conversation>> groups) {
        double smallest = Collections.min(lacking.values());
        groups.sort(Comparator.comparingDouble(group -> talkturns(group) > smallest ? -talkturns(group) : 0));
    }

    private static int talkturns(List<Conversation> group) {
        return group.stream().mapToInt(c -> c.talkturns().size()).sum();
    }

    /** The partition that lacks most; when the groups run short, one that has nothing yet. */
    private Partition next(int groupsLeft) {
        List<Partition> empty =
                wanted.stream().filter(p -> !groupsIn.containsKey(p)).toList();
        List<Partition> choice = groupsLeft <= empty.size() ? empty : wanted;
        return Collections.max(choice, Comparator.comparingDouble(p -> lacking.getOrDefault(p, 0.0)));
    }

    private Map<String, Partition> inOrder(Map<String, Partition> chosen) {
        Map<String, Partition> ordered = new LinkedHashMap<>();
        for (Conversation conversation : corpus.conversations()) {
            ordered.put(conversation.id(), chosen.getOrDefault(conversation.id(), Partition.NONE));
        }
        return ordered;
    }
}
