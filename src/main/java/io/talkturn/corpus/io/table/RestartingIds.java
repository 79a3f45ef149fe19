package io.talkturn.corpus.io.table;

import io.talkturn.corpus.io.source.Cells;
import io.talkturn.corpus.io.source.ImportNotes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Tells conversations apart whose ids begin again within a file: where a talkturn's number stands twice in a conversation
 * with different words, each falling back of the number to the first begins a new one.
 */
final class RestartingIds {
    private RestartingIds() {}

    static List<TableTurn> apart(List<TableTurn> turns, ImportNotes notes) {
        Set<String> restarting = restarting(turns);
        if (restarting.isEmpty()) {
            return turns;
        }
        Map<String, Long> first = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        List<TableTurn> apart = new ArrayList<>();
        for (TableTurn turn : turns) {
            String conversation = conversation(turn);
            OptionalLong number = Cells.whole(turn.place().number());
            if (!restarting.contains(conversation) || number.isEmpty()) {
                apart.add(turn);
                continue;
            }
            first.putIfAbsent(conversation, number.getAsLong());
            Long before = last.put(conversation, number.getAsLong());
            if (before != null && number.getAsLong() <= first.getOrDefault(conversation, Long.MIN_VALUE)) {
                times.merge(conversation, 1, Integer::sum);
            }
            apart.add(turn.with(again(turn.place(), times.getOrDefault(conversation, 0))));
        }
        if (times.isEmpty()) {
            return turns;
        }
        notes.warn(
                "ids_restart",
                turns.getFirst().origin().name(),
                null,
                "The ids of " + times.size() + (times.size() == 1 ? " conversation" : " conversations")
                        + " begin again within the file; where the number of the talkturn falls back, a new conversation was"
                        + " begun (1, 1-2, …).");
        return apart;
    }

    private static TableTurn.Place again(TableTurn.Place place, int times) {
        return times == 0
                ? place
                : new TableTurn.Place(place.conversation() + "-" + (times + 1), place.number(), place.partition());
    }

    private static String conversation(TableTurn turn) {
        return turn.origin().name() + "\n" + turn.place().conversation();
    }

    private static Set<String> restarting(List<TableTurn> turns) {
        Map<String, String> texts = new HashMap<>();
        Set<String> restarting = new HashSet<>();
        for (TableTurn turn : turns) {
            if (!turn.place().number().isEmpty()) {
                String said = turn.text() + "\n" + turn.narrative();
                String before = texts.putIfAbsent(
                        conversation(turn) + "\n" + turn.place().number(), said);
                if (before != null && !before.equals(said)) {
                    restarting.add(conversation(turn));
                }
            }
        }
        return restarting;
    }
}
