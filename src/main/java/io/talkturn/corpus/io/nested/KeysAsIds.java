package io.talkturn.corpus.io.nested;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the objects whose keys are ids, such as those of dialogues, and no names of fields. */
final class KeysAsIds {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final double ALIKE = 0.5;
    private static final double MOST = 0.8;
    private static final Set<String> WRAPPERS = Set.of(
            "data",
            "dataset",
            "corpus",
            "root",
            "result",
            "results",
            "dialogue",
            "dialogues",
            "dialog",
            "dialogs",
            "conversation",
            "conversations",
            "items",
            "content",
            "value",
            "body");

    private KeysAsIds() {}

    /** Marks them below a place, the innermost first. */
    static void mark(Shape shape) {
        shape.keys().values().forEach(KeysAsIds::mark);
        Shape item = shape.item();
        if (item != null) {
            mark(item);
        }
        Shape any = shape.any();
        if (any != null) {
            mark(any);
        }
        if (areIds(shape)) {
            Shape together = shape.takeKeysTogether();
            together.keys().values().forEach(KeysAsIds::mark);
        }
    }

    private static boolean areIds(Shape shape) {
        Map<String, Shape> keys = shape.keys();
        if (keys.isEmpty()
                || shape.allSentences() == 0
                || !keys.values().stream().allMatch(Shape::isContainer)) {
            return false;
        }
        if (keys.size() == 1) {
            return isOneId(keys.entrySet().iterator().next());
        }
        List<Shape> values = new ArrayList<>(keys.values());
        boolean onceEach = values.stream().allMatch(value -> value.count() == 1);
        boolean numbered =
                keys.keySet().stream().allMatch(key -> NUMBER.matcher(key).matches());
        long alike = values.stream()
                .filter(value -> areAlike(values.getFirst(), value))
                .count();
        return (onceEach || numbered) && alike >= MOST * values.size();
    }

    /** One dialogue under its id; a key that only names what is in it is none. */
    private static boolean isOneId(Map.Entry<String, Shape> only) {
        Shape value = only.getValue();
        return value.count() == 1
                && value.objects() == 1
                && value.any() == null
                && !WRAPPERS.contains(Names.simple(only.getKey()));
    }

    private static boolean areAlike(Shape one, Shape other) {
        if (one.objects() > 0 != other.objects() > 0) {
            return false;
        }
        if (one.objects() == 0) {
            Shape a = one.item();
            Shape b = other.item();
            return a == null || b == null || areAlike(a, b);
        }
        Shape a = one.any();
        Shape b = other.any();
        if (a != null || b != null) {
            return a != null && b != null && areAlike(a, b);
        }
        Set<String> shared = new HashSet<>(one.keys().keySet());
        shared.retainAll(other.keys().keySet());
        return shared.size() >= ALIKE * Math.max(one.keys().size(), other.keys().size());
    }
}
