package io.talkturn.monah;

import java.util.Locale;

/**
 * Words without capitals and punctuation, as a narrative repeats them (monah.md 3). A letter, a number or an underscore
 * is kept; marks that combine with letters are not, as in the language of the authors' program.
 */
final class PlainText {
    private PlainText() {}

    /** With single blanks. */
    static String of(String text) {
        String bare = keep(text.toLowerCase(Locale.ROOT));
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
        String bare = keep(text);
        for (int i = 0; i < 2 && bare.endsWith(" "); i++) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.toLowerCase(Locale.ROOT);
    }

    private static String keep(String text) {
        return text.codePoints()
                .filter(PlainText::isWordOrBlank)
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

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
