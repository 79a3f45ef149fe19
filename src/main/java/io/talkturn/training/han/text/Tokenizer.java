package io.talkturn.training.han.text;

import io.talkturn.corpus.ScriptWords;
import io.talkturn.corpus.Talkturn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a narrative into tokens (HAN-ROCK paper: input): lower-cased words with their inner apostrophes, numbers, and
 * {@code . , ! ?} and their like of other scripts as tokens of their own, and so are emoji. Every other sign only separates.
 * What is written without blanks, as Chinese, Japanese and Thai are, is cut into words by {@link ScriptWords}.
 */
public final class Tokenizer {
    /** The single token of a talkturn in which nothing was said. */
    public static final String EMPTY = "<empty>";

    private static final Pattern TYPOGRAPHIC_APOSTROPHE = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
    // possessive quantifiers: "15th" is one word and not the number 1 followed by "5th"
    private static final Pattern TOKEN = Pattern.compile("\\d++(?:[.,]\\d++)*+(?![\\p{L}\\p{M}])"
            + "|[\\p{L}\\p{M}\\p{N}]++(?:'[\\p{L}\\p{M}\\p{N}]++)*+"
            + "|[.,!?。，、！？؟،؛۔।॥]"
            + "|(?:(?=\\p{IsEmoji_Presentation})|(?=\\p{IsExtended_Pictographic}\\x{FE0F}))\\X");

    private Tokenizer() {}

    /** Which of a talkturn's texts a network reads. */
    public enum Source {
        /** The MONAH narrative, or the text of a talkturn that was not woven. */
        NARRATIVE,
        /** The bare words. */
        TEXT
    }

    /** The tokens of a talkturn, at least one. A narrative's closing full stop, which every one has, is left out. */
    public static List<String> tokens(Talkturn talkturn, Source source) {
        String narrative = talkturn.narrative();
        if (source == Source.TEXT || narrative == null) {
            return tokens(talkturn.text());
        }
        List<String> tokens = tokens(narrative);
        boolean closed = tokens.size() > 1 && tokens.getLast().equals(".");
        return closed ? tokens.subList(0, tokens.size() - 1) : tokens;
    }

    /** The tokens of any text, at least one: {@link #EMPTY} where it holds none. */
    public static List<String> tokens(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Matcher matcher = TOKEN.matcher(TYPOGRAPHIC_APOSTROPHE.matcher(normal).replaceAll("'"));
        List<String> tokens = new ArrayList<>();
        while (matcher.find()) {
            tokens.addAll(ScriptWords.cut(matcher.group()));
        }
        return tokens.isEmpty() ? List.of(EMPTY) : List.copyOf(tokens);
    }
}
