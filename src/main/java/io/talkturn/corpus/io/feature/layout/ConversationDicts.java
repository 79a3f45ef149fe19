package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tuple or list of dictionaries by conversation, each with a value an utterance, and of lists of conversations: the
 * files of DialogueRNN, DialogueGCN and COSMIC. What a dictionary holds is told by its values, since it has no name.
 */
final class ConversationDicts {
    private static final int FEWEST = 2;
    /** In what order such files name their conversations: train, test, and valid where there is a third. */
    private static final List<String> LISTS = List.of("train", "test", "valid");

    private final Map<Integer, Map<String, List<TensorNode>>> columns;
    private final Map<Integer, Set<String>> lists;
    private final List<TensorNode> all;

    private ConversationDicts(
            Map<Integer, Map<String, List<TensorNode>>> columns,
            Map<Integer, Set<String>> lists,
            List<TensorNode> all) {
        this.columns = columns;
        this.lists = lists;
        this.all = all;
    }

    /** Reads a list that is one, null where it is not. */
    static @Nullable ConversationDicts of(TensorNode.Items root) {
        Map<Integer, Map<String, List<TensorNode>>> columns = new LinkedHashMap<>();
        Map<Integer, Set<String>> lists = new LinkedHashMap<>();
        Map<String, List<TensorNode>> first = null;
        for (int i = 0; i < root.values().size(); i++) {
            TensorNode node = root.values().get(i);
            Map<String, List<TensorNode>> column = node instanceof TensorNode.Dict dict ? column(dict) : null;
            if (column != null && (first == null || isBeside(column, first))) {
                columns.put(i, column);
                first = first == null ? column : first;
            }
        }
        for (int i = 0; first != null && i < root.values().size(); i++) {
            Set<String> names = names(root.values().get(i), first.keySet());
            if (!names.isEmpty()) {
                lists.put(i, names);
            }
        }
        return columns.size() < FEWEST ? null : new ConversationDicts(columns, lists, root.values());
    }

    private static @Nullable Map<String, List<TensorNode>> column(TensorNode.Dict dict) {
        Map<String, List<TensorNode>> column = new LinkedHashMap<>();
        for (Map.Entry<String, TensorNode> entry : dict.items().entrySet()) {
            List<TensorNode> items = Nodes.items(entry.getValue());
            if (items == null) {
                return null;
            }
            column.put(entry.getKey(), items);
        }
        return column.isEmpty() ? null : column;
    }

    /** Whether a dictionary has the conversations of another, each with as many utterances. */
    private static boolean isBeside(Map<String, List<TensorNode>> one, Map<String, List<TensorNode>> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> entry.getValue().size()
                                == other.getOrDefault(entry.getKey(), List.of()).size());
    }

    /** The conversations that a list or a set names, empty where it is something else. */
    private static Set<String> names(TensorNode node, Set<String> known) {
        List<TensorNode> items = node instanceof TensorNode.Dict ? null : Nodes.items(node);
        Set<String> names = new LinkedHashSet<>();
        for (TensorNode item : items == null ? List.<TensorNode>of() : items) {
            String name = Nodes.text(item);
            if (!known.contains(name)) {
                return Set.of();
            }
            names.add(name);
        }
        return names;
    }

    /** The splits, with a sample an utterance. */
    TensorNode.Dict splits(Path file, ImportNotes notes) {
        Map<String, Integer> roles = ConversationRoles.of(columns, notes);
        Map<String, String> splitOf = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<Integer, Set<String>> list : lists.entrySet()) {
            String split = number < LISTS.size() ? LISTS.get(number++) : "";
            notes.taken(
                    split.isEmpty()
                            ? Taken.leftOut(Part.ARRAY, "[" + list.getKey() + "]", "a fourth list of conversations")
                            : new Taken(
                                    Part.ARRAY,
                                    "[" + list.getKey() + "]",
                                    "conversations of " + split,
                                    list.getValue().size() + " of them"));
            if (!split.isEmpty()) {
                list.getValue().forEach(name -> splitOf.putIfAbsent(name, split));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (!columns.containsKey(i) && !lists.containsKey(i)) {
                notes.taken(Taken.leftOut(
                        Part.ARRAY, "[" + i + "]", "no use is known for it; holds " + Parts.kind(all.get(i))));
            }
        }
        notes.info(
                "conversation_pickle",
                String.valueOf(file.getFileName()),
                null,
                "The file holds dictionaries by conversation, as those of DialogueRNN, DialogueGCN and COSMIC; what each"
                        + " is was told by its values.");
        return table(roles, splitOf);
    }

    private TensorNode.Dict table(Map<String, Integer> roles, Map<String, String> splitOf) {
        Map<String, Map<String, List<TensorNode>>> splits = new LinkedHashMap<>();
        Map<String, List<TensorNode>> any = columns.values().iterator().next();
        for (String conversation : any.keySet()) {
            String split = splitOf.getOrDefault(conversation, SplitNames.ALL);
            Map<String, List<TensorNode>> parts = splits.computeIfAbsent(split, s -> new LinkedHashMap<>());
            int utterances = any.getOrDefault(conversation, List.of()).size();
            for (int u = 0; u < utterances; u++) {
                add(parts, PartNames.CONVERSATION, new TensorNode.Value(conversation));
                for (Map.Entry<String, Integer> role : roles.entrySet()) {
                    TensorNode value = value(role.getValue(), conversation, u);
                    add(parts, role.getKey(), role.getKey().equals(PartNames.SPEAKER) ? speaker(value) : value);
                }
                if (!roles.containsKey(PartNames.ID)) {
                    add(parts, PartNames.ID, new TensorNode.Value(conversation + "_" + u));
                }
            }
        }
        Map<String, TensorNode> nodes = new LinkedHashMap<>();
        splits.forEach((split, parts) -> {
            Map<String, TensorNode> lists = new LinkedHashMap<>();
            parts.forEach((part, values) -> lists.put(part, new TensorNode.Items(false, values)));
            nodes.put(split, new TensorNode.Dict(lists));
        });
        return new TensorNode.Dict(nodes);
    }

    private TensorNode value(int column, String conversation, int utterance) {
        return columns.getOrDefault(column, Map.of())
                .getOrDefault(conversation, new ArrayList<>())
                .get(utterance);
    }

    /** A speaker in one of several places is called after it. */
    private static TensorNode speaker(TensorNode value) {
        int place = ConversationRoles.oneHot(value);
        return new TensorNode.Value(place < 0 ? Nodes.text(value) : "speaker " + (place + 1));
    }

    private static void add(Map<String, List<TensorNode>> parts, String part, TensorNode value) {
        parts.computeIfAbsent(part, p -> new ArrayList<>()).add(value);
    }
}
