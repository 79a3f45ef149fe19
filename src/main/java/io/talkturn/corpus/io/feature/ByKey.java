package io.talkturn.corpus.io.feature;

import io.talkturn.corpus.io.feature.layout.Nodes;
import io.talkturn.corpus.io.feature.layout.PartNames;
import io.talkturn.corpus.io.tensor.TensorNode;
import io.talkturn.foundation.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Parts that are dictionaries, by sample or by conversation, made into lists in one order of their keys; the keys become the
 * names of the samples or of the conversations.
 */
final class ByKey {
    /** Where a video of the SDK has its rows. */
    private static final String FEATURES = "features";

    private final Path mapping;

    ByKey(Path mapping) {
        this.mapping = mapping;
    }

    /** The same parts without dictionaries. */
    Map<String, TensorNode> lists(Map<String, TensorNode> parts) {
        Map<String, TensorNode.Dict> dictionaries = new LinkedHashMap<>();
        parts.forEach((name, node) -> {
            if (node instanceof TensorNode.Dict dict) {
                dictionaries.put(name, dict);
            }
        });
        if (dictionaries.isEmpty()) {
            return parts;
        }
        Set<String> keys = dictionaries.values().iterator().next().items().keySet();
        boolean single = isSingle(dictionaries);
        Map<String, TensorNode> lists = new LinkedHashMap<>(parts);
        List<String> names = new ArrayList<>();
        dictionaries.forEach((name, dict) -> {
            check(name, dict, keys);
            names.clear();
            List<TensorNode> values = new ArrayList<>();
            for (String key : keys) {
                TensorNode own = plain(Objects.requireNonNull(dict.get(key)));
                List<TensorNode> items = single ? null : Nodes.items(own);
                for (TensorNode item : items == null ? List.of(own) : items) {
                    values.add(item);
                    names.add(key);
                }
            }
            lists.put(name, new TensorNode.Items(false, values));
        });
        lists.putIfAbsent(
                single ? PartNames.ID : PartNames.CONVERSATION,
                new TensorNode.Texts(new long[] {names.size()}, "U", List.copyOf(names)));
        return lists;
    }

    /** Whether every key is a sample: its label is one value, or there are matrices and no lists. */
    private static boolean isSingle(Map<String, TensorNode.Dict> dictionaries) {
        TensorNode.Dict labels = dictionaries.get(PartNames.LABELS);
        TensorNode.Dict any = labels == null ? dictionaries.values().iterator().next() : labels;
        return any.items().values().stream()
                .map(ByKey::plain)
                .allMatch(value -> labels == null ? value instanceof TensorNode.Numbers : isOneLabel(value));
    }

    private static boolean isOneLabel(TensorNode value) {
        boolean row =
                value instanceof TensorNode.Numbers numbers && numbers.array().axes() > 1;
        return row || value instanceof TensorNode.Value || Nodes.number(value) != null;
    }

    private static TensorNode plain(TensorNode node) {
        TensorNode rows = node instanceof TensorNode.Dict dict ? dict.get(FEATURES) : null;
        return rows == null ? node : rows;
    }

    private void check(String name, TensorNode.Dict dict, Set<String> keys) {
        for (String key : keys) {
            if (dict.get(key) == null) {
                throw refused(name + " has no “" + TensorNode.shortened(key) + "”, which another part has.");
            }
        }
        if (dict.items().size() > keys.size()) {
            throw refused(name + " has " + dict.items().size() + " keys, another part " + keys.size() + ".");
        }
    }

    private UserError refused(String sentence) {
        return new UserError(
                "The dictionaries of the mapping do not belong together: " + sentence,
                mapping,
                "Name dictionaries that have the same keys.");
    }
}
