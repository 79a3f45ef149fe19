package io.talkturn.monah;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words without capitals and punctuation, as a narrative repeats them (monah.md 3). */
final class PlainText {
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\w\\s]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private PlainText() {}

    static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String bare = PUNCTUATION.matcher(lower).replaceAll("");
        return BLANKS.matcher(bare).replaceAll(" ").strip();
    }
}
