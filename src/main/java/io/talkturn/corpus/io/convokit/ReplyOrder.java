package io.talkturn.corpus.io.convokit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order of a conversation: by timestamp where all have one, and no reply before what it answers. */
final class ReplyOrder {
    private final Map<String, Utterance> byId = new HashMap<>();
    private final Set<Utterance> done = new HashSet<>();
    private final List<Utterance> ordered = new ArrayList<>();

    private ReplyOrder() {}

    static List<Utterance> of(List<Utterance> conversation) {
        ReplyOrder order = new ReplyOrder();
        conversation.forEach(utterance -> order.byId.putIfAbsent(utterance.id(), utterance));
        byTime(conversation).forEach(order::take);
        return order.ordered;
    }

    private static List<Utterance> byTime(List<Utterance> conversation) {
        return conversation.stream().anyMatch(utterance -> Double.isNaN(utterance.time()))
                ? conversation
                : conversation.stream()
                        .sorted(Comparator.comparingDouble(Utterance::time))
                        .toList();
    }

    /** First those it answers, the outermost first; replies in a circle are taken as they come. */
    private void take(Utterance utterance) {
        Deque<Utterance> waiting = new ArrayDeque<>();
        Set<Utterance> seen = new HashSet<>();
        @Nullable Utterance next = utterance;
        while (next != null && !done.contains(next) && seen.add(next)) {
            waiting.push(next);
            next = byId.get(next.replyTo());
        }
        for (Utterance first : waiting) {
            if (done.add(first)) {
                ordered.add(first);
            }
        }
    }
}
