package io.talkturn.corpus.io.weak;

import io.talkturn.corpus.Talkturn;
import io.talkturn.corpus.io.source.RawTable;
import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table of labels say what, by number; -1 where there is none.
 *
 * @param id the talkturn's id
 * @param label the class, the classes or the number
 * @param probability of the label
 * @param ofClasses the probability of each class, by its name; empty where the table has none
 */
record LabelColumns(int id, int label, int probability, Map<String, Integer> ofClasses) {
    private static final List<String> LABELS = List.of("label", "class", "prediction", "predicted", "value", "score");
    private static final List<String> PROBABILITIES = List.of("probability", "prob", "confidence", "p");
    private static final String OF_CLASS = "p_";

    /**
     * What a person names, else what the heads and the ids of the corpus say.
     *
     * @throws UserError where no column holds ids of the corpus, or none holds labels
     */
    static LabelColumns of(RawTable table, List<Talkturn> talkturns, String task, LabelNames named) {
        Map<String, Integer> ofClasses = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).startsWith(OF_CLASS)) {
                ofClasses.put(table.columns().get(i).substring(OF_CLASS.length()), i);
            }
        }
        int id = named.id() == null ? ids(table, talkturns) : named(table, named.id());
        int label = named.label() == null ? first(table, labels(task)) : named(table, named.label());
        int probability = named.probability() == null ? first(table, PROBABILITIES) : named(table, named.probability());
        if (label < 0 && ofClasses.isEmpty()) {
            throw table.file()
                    .error(
                            "No column is called “label” or “" + task + "”; there are "
                                    + String.join(", ", table.columns()) + ".",
                            "Say with --label-column which it is.");
        }
        return new LabelColumns(id, label, probability, ofClasses);
    }

    private static List<String> labels(String task) {
        List<String> names = new ArrayList<>(LABELS);
        names.add(1, task.toLowerCase(Locale.ROOT));
        return names;
    }

    private static int first(RawTable table, List<String> names) {
        List<String> heads = table.columns().stream()
                .map(head -> head.strip().toLowerCase(Locale.ROOT))
                .toList();
        return names.stream()
                .map(heads::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static int named(RawTable table, @Nullable String name) {
        int place = table.column(String.valueOf(name));
        if (place < 0) {
            throw table.file()
                    .error(
                            "The table has no column “" + name + "”; there are " + String.join(", ", table.columns())
                                    + ".",
                            "Name one of them.");
        }
        return place;
    }

    /** The column that holds most ids of the corpus. */
    private static int ids(RawTable table, List<Talkturn> talkturns) {
        Set<String> known = new HashSet<>();
        talkturns.forEach(turn -> known.add(turn.id()));
        int best = -1;
        long most = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            long found = table.rows().stream()
                    .filter(row -> known.contains(row.cells().get(column).strip()))
                    .count();
            if (found > most) {
                most = found;
                best = i;
            }
        }
        if (best < 0) {
            String example = talkturns.isEmpty()
                    ? ""
                    : ", such as “" + talkturns.getFirst().id() + "”";
            throw table.file()
                    .error(
                            "No column holds ids of talkturns of the corpus" + example + ".",
                            "Write the ids that “talkturn corpus export” gives.");
        }
        return best;
    }
}
