package io.talkturn.monah;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Words without capitals and punctuation, as a narrative repeats them (MONAH paper: narrative). Letters, numbers and underscores are
 * kept; marks that combine with letters, as Hindi vowel signs do, are kept too, but not in the mode compat: the language
 * of the authors' program does not count them as part of a word.
 */
final class PlainText {
    private PlainText() {}

    /** With single blanks. */
    static String of(String text) {
        String bare = keep(text.toLowerCase(Locale.ROOT), c -> isWordOrBlank(c) || isMark(c));
        StringBuilder single = new StringBuilder();
        bare.codePoints().forEach(c -> {
            boolean blank = isBlank(c);
            if (!blank || (!single.isEmpty() && single.charAt(single.length() - 1) != ' ')) {
                single.appendCodePoint(blank ? ' ' : c);
            }
        });
        return single.toString().stripTrailing();
    }

    /** With blanks as they were, less the last two. */
    static String compat(String text) {
        String bare = keep(text, PlainText::isWordOrBlank);
        for (int i = 0; i < 2 && bare.endsWith(" "); i++) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.toLowerCase(Locale.ROOT);
    }

    private static String keep(String text, IntPredicate wanted) {
        return text.codePoints()
                .filter(wanted)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWordOrBlank(int c) {
        return Character.isLetter(c) || isNumber(c) || c == '_' || isBlank(c);
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
