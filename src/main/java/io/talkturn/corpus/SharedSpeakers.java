package io.talkturn.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Conversations that hang together through their speakers. */
public final class SharedSpeakers {
    private SharedSpeakers() {}

    /**
     * Groups of conversations: those that share a known speaker, directly or through others, are in one. The groups, and the
     * conversations in them, are in the corpus's order.
     */
    public static List<List<Conversation>> groups(Corpus corpus) {
        int[] above = IntStream.range(0, corpus.conversations().size()).toArray();
        Map<String, Integer> firstOfSpeaker = new HashMap<>();
        for (int c = 0; c < above.length; c++) {
            for (String speaker : corpus.conversations().get(c).knownSpeakers()) {
                int first = firstOfSpeaker.merge(speaker, c, (before, now) -> before);
                above[top(above, c)] = top(above, first);
            }
        }
        Map<Integer, List<Conversation>> groups = new LinkedHashMap<>();
        for (int c = 0; c < above.length; c++) {
            groups.computeIfAbsent(top(above, c), top -> new ArrayList<>())
                    .add(corpus.conversations().get(c));
        }
        return new ArrayList<>(groups.values());
    }

    private static int top(int[] above, int conversation) {
        int top = conversation;
        while (above[top] != top) {
            top = above[top];
        }
        return top;
    }
}
