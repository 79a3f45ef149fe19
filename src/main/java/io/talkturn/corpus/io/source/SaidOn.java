package io.talkturn.corpus.io.source;

/** What is said in pieces, put together: end marks, blanks and values. */
public final class SaidOn {
    private static final String END_MARKS = ".?!…。？！؟।";
    private static final String CLOSING = "\"'”’»)]}*♪";

    private SaidOn() {}

    /** Whether a sentence seems to go on after this. */
    static boolean isUnfinished(String said) {
        int last = said.length() - 1;
        while (last >= 0 && CLOSING.indexOf(said.charAt(last)) >= 0) {
            last--;
        }
        return last < 0 || END_MARKS.indexOf(said.charAt(last)) < 0;
    }

    /** One text of two, with a blank between them where the script has blanks: Chinese, Japanese and Thai have none. */
    public static String joined(String said, String next) {
        if (said.isEmpty() || next.isEmpty()) {
            return said + next;
        }
        boolean withoutBlanks =
                isIdeographic(said.codePointBefore(said.length())) && isIdeographic(next.codePointAt(0));
        return said + (withoutBlanks ? "" : " ") + next;
    }

    private static boolean isIdeographic(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER -> true;
            default -> false;
        };
    }

    /** Whether no value of one contradicts a value of the other; NaN is missing. */
    public static boolean agree(double[] some, double[] others) {
        for (int i = 0; i < some.length; i++) {
            if (!Double.isNaN(some[i]) && !Double.isNaN(others[i]) && some[i] != others[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes the values of others where its own are missing. */
    public static void fill(double[] own, double[] others) {
        for (int i = 0; i < own.length; i++) {
            own[i] = Double.isNaN(own[i]) ? others[i] : own[i];
        }
    }
}
