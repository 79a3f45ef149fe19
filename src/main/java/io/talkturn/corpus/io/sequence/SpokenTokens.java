package io.talkturn.corpus.io.sequence;

import io.talkturn.corpus.ScriptWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as embedding files spell them. Signs are left out, as in the word-aligned corpora of the weak-label paper;
 * a word keeps its inner apostrophes, hyphens and points, which {@link #spellings} takes apart where it must.
 */
final class SpokenTokens {
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['.,-][\\p{L}\\p{M}\\p{N}]++)*+");
    private static final Pattern INNER = Pattern.compile("[.,-]");

    private SpokenTokens() {}

    /** The words in order; none where nothing was said. */
    static List<String> of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher matcher = WORD.matcher(APOSTROPHE.matcher(normal).replaceAll("'"));
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.addAll(ScriptWords.cut(matcher.group()));
        }
        return words;
    }

    /**
     * The ways in which a file may hold a word, the best first: as written, in lower case, and in parts ("don't" as "do"
     * and "n't", "well-known" as "well" and "known").
     */
    static List<List<String>> spellings(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        List<List<String>> ways = new ArrayList<>(List.of(List.of(word), List.of(lower)));
        ways.add(parts(word));
        ways.add(parts(lower));
        ways.add(List.of(lower.replaceAll("['.,-]", "")));
        return ways;
    }

    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        for (String piece : INNER.split(word, -1)) {
            int clitic = piece.toLowerCase(Locale.ROOT).endsWith("n't") && piece.length() > 3
                    ? piece.length() - 3
                    : piece.indexOf('\'');
            if (clitic > 0) {
                parts.add(piece.substring(0, clitic));
                parts.add(piece.substring(clitic));
            } else if (!piece.isEmpty()) {
                parts.add(piece);
            }
        }
        return parts;
    }
}
