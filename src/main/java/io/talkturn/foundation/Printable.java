package io.talkturn.foundation;

import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Text from files and users made fit to be shown: what a terminal would obey and what nobody sees is written as a visible
 * escape ({@code \n}, {@code \x1b}, {@code \u202e}); everything else, in whatever script, stays as it is.
 */
public final class Printable {
    private static final int MOST_BMP = 0xFFFF;
    private static final int MOST_BYTE = 0xFF;

    private Printable() {}

    /** One line: line ends and tabs within it are escaped too, as they would forge rows and columns. */
    public static String line(String text) {
        return escaped(text, "", Printable::visible);
    }

    /** Text of several lines that the program itself has laid out: line ends and tabs stay. */
    public static String lines(String text) {
        return escaped(text, "\n\r\t", Printable::visible);
    }

    /**
     * JSON that says the same with escapes. Line ends between its parts stay; within its texts the writer of JSON has
     * escaped them already.
     */
    public static String json(String json) {
        return escaped(json, "\n\r\t", Printable::inJson);
    }

    private static String escaped(String text, String kept, IntFunction<String> escape) {
        int first = firstUnfit(text, kept);
        if (first < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isFit(text, i, c, kept)) {
                out.appendCodePoint(c);
            } else {
                out.append(escape.apply(c));
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static int firstUnfit(String text, String kept) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isFit(text, i, c, kept)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    private static boolean isFit(String text, int at, int c, String kept) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> kept.indexOf(c) >= 0;
            case Character.FORMAT -> Joiners.isPartOfWriting(text, at, c);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static String visible(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                String form = c <= MOST_BYTE ? "\\x%02x" : c <= MOST_BMP ? "\\u%04x" : "\\u{%x}";
                yield String.format(Locale.ROOT, form, c);
            }
        };
    }

    private static String inJson(int c) {
        StringBuilder out = new StringBuilder();
        for (char half : Character.toChars(c)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
        }
        return out.toString();
    }
}
