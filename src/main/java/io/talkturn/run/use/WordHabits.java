package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.training.han.text.Tokenizer;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a corpus are written, as the tokenizer cuts what was said: narratives do not count, whose phrases are the
 * same whatever language people speak.
 */
final class WordHabits {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    private long tokens;
    private long marks;
    private int talkturns;

    private WordHabits() {}

    /** Those of all talkturns in which something was said. */
    static WordHabits of(Corpus corpus) {
        WordHabits habits = new WordHabits();
        corpus.talkturns().stream()
                .filter(talkturn -> !talkturn.text().isBlank())
                .forEach(talkturn -> {
                    habits.talkturns++;
                    Tokenizer.tokens(talkturn.text()).forEach(habits::add);
                });
        return habits;
    }

    private void add(String token) {
        tokens++;
        if (token.codePoints().noneMatch(Character::isLetterOrDigit)) {
            marks++;
            return;
        }
        counts.merge(token, 1, Integer::sum);
        token.codePoints()
                .filter(Character::isLetter)
                .mapToObj(WordHabits::script)
                .forEach(script -> scripts.merge(script, 1, Integer::sum));
    }

    /** Japanese is written in three scripts at once. */
    private static UnicodeScript script(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? UnicodeScript.HAN : script;
    }

    /** How many tokens there are, marks among them. */
    long tokens() {
        return tokens;
    }

    /** The share of tokens that are marks such as full stops, 0 to 1. */
    double marks() {
        return share(marks, tokens);
    }

    /** Mean tokens of a talkturn. */
    double length() {
        return share(tokens, talkturns);
    }

    /** What most letters are written in, null where there are none. */
    @Nullable
    UnicodeScript script() {
        return scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The words that are said most often. */
    Set<String> frequent(int most) {
        List<String> words = new ArrayList<>(counts.keySet());
        words.sort(Comparator.comparingInt((String word) -> -counts.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()));
        return new HashSet<>(words.subList(0, Math.min(most, words.size())));
    }

    /** The share of words, marks left out, that are among these, 0 to 1. */
    double among(Set<String> words) {
        long found =
                words.stream().mapToLong(word -> counts.getOrDefault(word, 0)).sum();
        return share(found, tokens - marks);
    }

    private static double share(long part, long of) {
        return of == 0 ? 0 : (double) part / of;
    }
}
