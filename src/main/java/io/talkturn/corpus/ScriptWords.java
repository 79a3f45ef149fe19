package io.talkturn.corpus;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text of scripts that put no blanks between words. Japanese kana and Thai are cut by the Unicode rules of {@link
 * BreakIterator}; a Chinese character is a word by itself, since those rules leave a whole clause of them together.
 */
public final class ScriptWords {
    /** Below this code point every script puts blanks between words. */
    private static final int FIRST = 0x0E00;

    private static final Locale THAI = Locale.of("th");
    private static final Locale LAO = Locale.of("lo");

    private ScriptWords() {}

    /** The words of a run of letters without blanks; the run itself where its script puts blanks between words. */
    public static List<String> cut(String run) {
        if (run.codePoints().noneMatch(ScriptWords::isWithoutBlanks)) {
            return List.of(run);
        }
        List<String> words = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getWordInstance(locale(run));
        breaks.setText(run);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            addWord(words, run.substring(start, end));
            start = end;
        }
        return words;
    }

    /** How many words a text has: between blanks, and inside what is written without them. */
    public static int count(String text) {
        return isWithBlanks(text) ? blanks(text) : countRuns(text);
    }

    /** Most texts have no letter of a script without blanks, and tables hold millions of them. */
    private static boolean isWithBlanks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST) {
                return false;
            }
        }
        return true;
    }

    private static int blanks(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            words += blank || inside ? 0 : 1;
            inside = !blank;
        }
        return words;
    }

    private static int countRuns(String text) {
        int count = 0;
        for (String run : text.strip().split("\\s+", 0)) {
            count += run.isEmpty() ? 0 : countRun(run);
        }
        return count;
    }

    private static int countRun(String run) {
        if (run.codePoints().noneMatch(ScriptWords::isWithoutBlanks)) {
            return 1;
        }
        return (int) cut(run).stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    /** Whether a letter's script puts no blanks between words. */
    public static boolean isWithoutBlanks(int codePoint) {
        if (codePoint < FIRST) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static Locale locale(String run) {
        return switch (UnicodeScript.of(run.codePointAt(0))) {
            case THAI -> THAI;
            case LAO -> LAO;
            default -> Locale.JAPANESE;
        };
    }

    private static void addWord(List<String> words, String piece) {
        StringBuilder open = new StringBuilder();
        piece.codePoints().forEach(letter -> {
            if (UnicodeScript.of(letter) == UnicodeScript.HAN) {
                close(words, open);
                words.add(Character.toString(letter));
            } else {
                open.appendCodePoint(letter);
            }
        });
        close(words, open);
    }

    private static void close(List<String> words, StringBuilder open) {
        if (!open.isEmpty()) {
            words.add(open.toString());
            open.setLength(0);
        }
    }
}
