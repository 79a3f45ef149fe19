package io.talkturn.corpus.io.nested;

import io.talkturn.corpus.io.source.RawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which dialogue is which: by the key above it, else by a field that holds an id, else by its number. What is chosen says
 * something else for every dialogue of the file.
 *
 * @param column the name of the column of ids, empty where the file is one dialogue that has none
 * @param from the field that it comes from, null where it is a key or a number
 * @param ids of every level that holds a list of rows
 * @param depth the level whose field or key it is, -1 where it is made of several
 */
record Conversations(String column, @Nullable String from, Map<Level, String> ids, int depth) {
    /** The column of ids that had no name of their own, or another's. */
    static final String COLUMN = "conversation";

    static Conversations of(List<Level> groups, String stem) {
        int deepest = groups.isEmpty() ? 0 : groups.getFirst().depth();
        for (int depth = deepest; depth >= 0; depth--) {
            Conversations found = byKey(groups, depth);
            found = found == null ? byField(groups, depth) : found;
            if (found != null) {
                return found;
            }
        }
        return groups.size() < 2 ? new Conversations("", null, Map.of(), -1) : joined(groups, deepest, stem);
    }

    private static @Nullable Conversations byKey(List<Level> groups, int depth) {
        List<String> keys = new ArrayList<>();
        for (Level group : groups) {
            String key = group.at(depth).key();
            if (key == null) {
                return null;
            }
            keys.add(key);
        }
        return Names.arePartitions(keys) || !differ(keys)
                ? null
                : new Conversations(RawTable.KEY, null, ids(groups, keys), depth);
    }

    private static @Nullable Conversations byField(List<Level> groups, int depth) {
        Set<String> fields = new LinkedHashSet<>();
        groups.forEach(group -> fields.addAll(group.at(depth).fields().keySet()));
        for (String field : Names.ids(fields)) {
            List<String> values = groups.stream()
                    .map(group -> group.at(depth).fields().getOrDefault(field, ""))
                    .toList();
            if (differ(values)) {
                return new Conversations(
                        Names.isConversation(field) ? field : COLUMN, field, ids(groups, values), depth);
            }
        }
        return null;
    }

    private static boolean differ(List<String> values) {
        Set<String> seen = new HashSet<>();
        return values.stream().allMatch(value -> !value.isBlank() && seen.add(value.strip()));
    }

    private static Map<Level, String> ids(List<Level> groups, List<String> values) {
        Map<Level, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            ids.put(groups.get(i), values.get(i).strip());
        }
        return ids;
    }

    /** Ids that begin again under every outer one are joined to them; without any the dialogues are numbered. */
    private static Conversations joined(List<Level> groups, int deepest, String stem) {
        List<String> names = new ArrayList<>();
        boolean named = false;
        for (Level group : groups) {
            StringJoiner name = new StringJoiner("-");
            for (int depth = 1; depth <= deepest; depth++) {
                String own = own(group.at(depth));
                named |= own != null;
                name.add(own == null ? String.valueOf(group.at(depth).number()) : own);
            }
            names.add(name.toString());
        }
        if (!named || !differ(names)) {
            names.clear();
            groups.forEach(group -> names.add(stem + "-" + (names.size() + 1)));
        }
        return new Conversations(COLUMN, null, ids(groups, names), -1);
    }

    private static @Nullable String own(Level level) {
        if (level.key() != null) {
            return level.key();
        }
        for (String field : Names.ids(level.fields().keySet())) {
            String value = level.fields().getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }
}
