package io.talkturn.corpus.io.nested;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Single values as the texts of cells. */
public final class Scalars {
    /** Between the values of a list in one cell. */
    public static final String BETWEEN = "|";

    /** A list that holds nothing, which is something else than a value that is missing. */
    public static final String EMPTY_LIST = "[]";

    private static final int FEW_WORDS = 2;
    private static final int FEW_SIGNS = 4;
    private static final int FIRST_OF_EAST_ASIA = 0x2E80;
    private static final char UNKNOWN = '\uFFFD';

    private Scalars() {}

    /** The text of the value at which the parser stands; empty for null. Half characters become U+FFFD. */
    public static String text(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? "" : whole(parser.getString());
    }

    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? UNKNOWN : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a text may be something said: two words or more, or a few signs of a script that sets no blanks. */
    public static boolean isSentence(String text) {
        int words = 0;
        int signs = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            signs += letter && c >= FIRST_OF_EAST_ASIA ? 1 : 0;
            if (Character.isWhitespace(c)) {
                inWord = false;
            } else if (!inWord && letter) {
                inWord = true;
                words++;
            }
            if (words >= FEW_WORDS || signs >= FEW_SIGNS) {
                return true;
            }
        }
        return false;
    }
}
