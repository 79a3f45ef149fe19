package io.talkturn.foundation;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Which of Unicode's format characters belong to how words and emoji are written, and where. */
final class Joiners {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    /** Signs that stand before numbers in Arabic, Syriac and Kaithi, and are seen. */
    private static final Set<Integer> SEEN =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD);

    /** Scripts in which a joiner decides between two forms of a letter. */
    private static final Set<UnicodeScript> SHAPED = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.TIBETAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER);

    private Joiners() {}

    /** Whether the format character at a place is needed there, so that it is not escaped. */
    static boolean isPartOfWriting(String text, int at, int c) {
        if (SEEN.contains(c)) {
            return true;
        }
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        if (c >= FIRST_TAG && c <= LAST_TAG) {
            return isFlag(text, at);
        }
        int next = at + Character.charCount(c);
        if ((c != JOINER && c != NON_JOINER) || next >= text.length()) {
            return false;
        }
        int after = text.codePointAt(next);
        boolean inEmoji = c == JOINER && isEmojiPart(before) && Character.isExtendedPictographic(after);
        return inEmoji || (isShaped(before) && isShaped(after));
    }

    private static boolean isEmojiPart(int c) {
        return c == EMOJI_STYLE || Character.isExtendedPictographic(c) || Character.isEmojiModifier(c);
    }

    private static boolean isShaped(int c) {
        return SHAPED.contains(UnicodeScript.of(c));
    }

    /** Flags of regions are a black flag and the region's letters as tags. */
    private static boolean isFlag(String text, int at) {
        int i = at;
        while (i > 0) {
            int c = text.codePointBefore(i);
            if (c < FIRST_TAG || c > LAST_TAG) {
                return c == BLACK_FLAG;
            }
            i -= Character.charCount(c);
        }
        return false;
    }
}
