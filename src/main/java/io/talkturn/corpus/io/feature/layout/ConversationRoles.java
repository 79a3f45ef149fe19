package io.talkturn.corpus.io.feature.layout;

import io.talkturn.corpus.Taken;
import io.talkturn.corpus.Taken.Part;
import io.talkturn.corpus.io.source.ImportNotes;
import io.talkturn.corpus.io.tensor.NumberArray;
import io.talkturn.corpus.io.tensor.TensorNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/** What dictionaries by conversation hold, told by their values: ids, speakers, sentences, labels or vectors. */
final class ConversationRoles {
    private static final int PROBED = 2000;
    private static final double MOST_SENTENCES = 0.3;
    private static final int SENTIMENTS = 3;
    private static final List<String> MODALITIES = List.of("text", "audio", "vision");

    private final Map<String, Integer> roles = new LinkedHashMap<>();
    private final ImportNotes notes;
    private int vectors;
    private int width;

    private ConversationRoles(ImportNotes notes) {
        this.notes = notes;
    }

    /** The number of the dictionary of each role; what has none is told. */
    static Map<String, Integer> of(Map<Integer, Map<String, List<TensorNode>>> columns, ImportNotes notes) {
        ConversationRoles found = new ConversationRoles(notes);
        columns.forEach(found::take);
        return found.roles;
    }

    private void take(int number, Map<String, List<TensorNode>> column) {
        List<TensorNode> values =
                column.values().stream().flatMap(List::stream).limit(PROBED).toList();
        if (values.isEmpty()) {
            leftOut(number, "it is empty");
        } else if (values.stream().allMatch(Nodes::areTexts)) {
            texts(number, values);
        } else if (values.stream().allMatch(value -> Nodes.number(value) != null)) {
            numbers(number, column, values);
        } else if (values.stream().allMatch(value -> Nodes.matrix(value) != null)) {
            vectors(number, values);
        } else {
            leftOut(number, "no use is known for it; holds " + Parts.kind(values.getFirst()) + " for every utterance");
        }
    }

    private void texts(int number, List<TensorNode> values) {
        List<String> texts = values.stream().map(Nodes::text).toList();
        long sentences =
                texts.stream().filter(text -> text.strip().contains(" ")).count();
        Set<String> distinct = new HashSet<>(texts);
        if (sentences > MOST_SENTENCES * texts.size()) {
            put(number, PartNames.RAW_TEXT, "what was said", "sentences");
        } else if (distinct.size() == texts.size()) {
            put(number, PartNames.ID, "ids of the talkturns", "each is there once");
        } else if (roles.containsKey(PartNames.SPEAKER)) {
            put(number, PartNames.LABELS, "labels", distinct.size() + " different texts");
        } else {
            put(number, PartNames.SPEAKER, "speaker", distinct.size() + " different texts");
        }
    }

    private void numbers(int number, Map<String, List<TensorNode>> column, List<TensorNode> values) {
        if (isCounted(column)) {
            put(number, "", "numbers of the utterances", "0, 1, 2 … in every conversation");
            return;
        }
        double[] all = values.stream().mapToDouble(ConversationRoles::number).toArray();
        long codes = DoubleStream.of(all).distinct().count();
        boolean whole = DoubleStream.of(all).allMatch(v -> v == Math.rint(v));
        String why = codes + " different numbers";
        if (!roles.containsKey(PartNames.LABELS)) {
            put(number, PartNames.LABELS, "labels", why);
        } else if (whole && codes == SENTIMENTS) {
            put(number, PartNames.FURTHER + "sentiment", "labels “sentiment”", why + " beside labels of other classes");
        } else {
            leftOut(number, "there are labels already; holds " + why);
        }
    }

    private static boolean isCounted(Map<String, List<TensorNode>> column) {
        return column.values().stream().anyMatch(values -> values.size() > 2)
                && column.values().stream().allMatch(values -> {
                    for (int i = 0; i < values.size(); i++) {
                        if (number(values.get(i)) != i) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static double number(TensorNode node) {
        Double number = Nodes.number(node);
        return number == null ? Double.NaN : number;
    }

    private void vectors(int number, List<TensorNode> values) {
        if (!roles.containsKey(PartNames.SPEAKER) && values.stream().allMatch(value -> oneHot(value) >= 0)) {
            put(number, PartNames.SPEAKER, "speaker", "a 1 among zeros for every utterance");
            return;
        }
        NumberArray first = Nodes.matrix(values.getFirst());
        int columns = first == null ? 0 : Stacked.columns(first);
        if (vectors < MODALITIES.size() && !(vectors > 0 && isAsWideAs(columns))) {
            String modality = MODALITIES.get(vectors++);
            width = columns;
            put(number, modality, "sequences of " + modality, "vectors of " + columns + " columns, by their place");
        } else {
            leftOut(number, "vectors of " + columns + " columns beside those that were taken; --arrays can name it");
        }
    }

    /** Vectors as wide as those before are another layer of the same network (COSMIC has four of RoBERTa). */
    private boolean isAsWideAs(int columns) {
        return width == columns;
    }

    /** Where the 1 stands in a vector of zeros, -1 where it is another vector. */
    static int oneHot(TensorNode value) {
        NumberArray vector = Nodes.number(value) == null ? Nodes.matrix(value) : null;
        if (vector == null || vector.axes() != 1) {
            return -1;
        }
        int place = -1;
        double[] cells = vector.all();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == 1 && place < 0) {
                place = i;
            } else if (cells[i] != 0) {
                return -1;
            }
        }
        return place;
    }

    private void put(int number, String role, String as, String why) {
        if (role.isEmpty()) {
            notes.taken(new Taken(Part.ARRAY, "[" + number + "]", as, why));
        } else if (roles.putIfAbsent(role, number) == null) {
            notes.taken(new Taken(Part.ARRAY, "[" + number + "]", as, why));
        } else {
            leftOut(number, "another part was taken for “" + as + "” already");
        }
    }

    private void leftOut(int number, String why) {
        notes.taken(Taken.leftOut(Part.ARRAY, "[" + number + "]", why));
    }
}
