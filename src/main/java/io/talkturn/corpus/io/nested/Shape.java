package io.talkturn.corpus.io.nested;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands at one place of a file: the same keys of all objects of a list are one place. */
final class Shape {
    private static final int MANY_KEYS = 200;
    private static final int ANY_KEYS = 2000;

    private final Map<String, Shape> keys = new LinkedHashMap<>();
    private final Lengths lengths = new Lengths();
    private @Nullable Shape any;
    private @Nullable Shape item;
    private long objects;
    private long lists;
    private long texts;
    private long sentences;
    private long others;
    private long characters;

    void addObject() {
        objects++;
    }

    void addList() {
        lists++;
    }

    void addText(String text) {
        texts++;
        characters += text.length();
        sentences += Scalars.isSentence(text) ? 1 : 0;
    }

    void addOther() {
        others++;
    }

    /** Where the values of a key are counted; of so many keys that they must be ids, all are counted together. */
    Shape child(String key) {
        Shape together = any;
        if (together != null) {
            return together;
        }
        Shape known = keys.get(key);
        if (known != null) {
            return known;
        }
        boolean areIds = keys.size() >= MANY_KEYS
                && (keys.size() >= ANY_KEYS || keys.values().stream().allMatch(Shape::isContainer));
        if (areIds) {
            return takeKeysTogether();
        }
        Shape fresh = new Shape();
        keys.put(key, fresh);
        return fresh;
    }

    /** From now on the keys are ids. */
    Shape takeKeysTogether() {
        Shape together = new Shape();
        keys.values().forEach(together::add);
        keys.clear();
        any = together;
        return together;
    }

    /** Where the elements of a list are counted. */
    Shape element() {
        Shape known = item;
        if (known == null) {
            known = new Shape();
            item = known;
        }
        return known;
    }

    private void add(Shape other) {
        objects += other.objects;
        lists += other.lists;
        texts += other.texts;
        sentences += other.sentences;
        others += other.others;
        characters += other.characters;
        lengths.add(other.lengths);
        if (other.item != null) {
            element().add(other.item);
        }
        if (other.any != null) {
            (any == null ? takeKeysTogether() : any).add(other.any);
        }
        other.keys.forEach((key, shape) -> child(key).add(shape));
    }

    /** Places below an object by key; none where the keys are ids. */
    Map<String, Shape> keys() {
        return keys;
    }

    /** The values of an object whose keys are ids, null where they are names of fields. */
    @Nullable
    Shape any() {
        return any;
    }

    /** The elements of a list, null where there is none. */
    @Nullable
    Shape item() {
        return item;
    }

    Lengths lengths() {
        return lengths;
    }

    long objects() {
        return objects;
    }

    long sentences() {
        return sentences;
    }

    /** How many values there are, null left out. */
    long count() {
        return objects + lists + texts + others;
    }

    /** Whether only lists and objects stand here. */
    boolean isContainer() {
        return texts == 0 && others == 0 && objects + lists > 0;
    }

    /** Whether single values stand here. */
    boolean isScalar() {
        return objects + lists == 0;
    }

    /** Whether lists of single values stand here. */
    boolean isPlainList() {
        return lists > 0 && objects == 0 && (item == null || item.isScalar());
    }

    /** The characters of all single values at this place, about. */
    long ownCharacters() {
        return characters + 4 * others;
    }

    /** The sentences at this place and below. */
    long allSentences() {
        long all = sentences;
        all += any == null ? 0 : any.allSentences();
        all += item == null ? 0 : item.allSentences();
        return all + keys.values().stream().mapToLong(Shape::allSentences).sum();
    }
}
