package io.talkturn.corpus.io.table;

import java.lang.Character.UnicodeScript;

/** Counts words in any script, to tell columns of sentences from others. */
final class Sentences {
    private Sentences() {}

    /** Words between blanks; in scripts without blanks every two letters count as one. */
    static int words(String cell) {
        int words = 0;
        int close = 0;
        boolean inWord = false;
        for (int i = 0; i < cell.length(); ) {
            int letter = cell.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isWhitespace(letter)) {
                inWord = false;
            } else if (isWithoutBlanks(letter)) {
                close++;
                inWord = false;
            } else if (!inWord) {
                words++;
                inWord = true;
            }
        }
        return words + (close + 1) / 2;
    }

    private static boolean isWithoutBlanks(int letter) {
        if (letter < 0x0E00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI;
    }
}
