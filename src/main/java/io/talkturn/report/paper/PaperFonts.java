package io.talkturn.report.paper;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * Sets text in fonts that have its characters: the program's own for Latin, Greek and Cyrillic, for others one that this
 * computer has. What no font has is counted, and said. For one file; not for several threads.
 */
public final class PaperFonts {
    private static final String UNKNOWN = "□";

    /** Scripts that need a font's rules to be set right, which the library does not follow. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
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
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.SYRIAC,
            UnicodeScript.NKO,
            UnicodeScript.MONGOLIAN);

    private final FontShelf shelf;
    private final Map<String, Integer> missing = new TreeMap<>();
    private final Set<String> unjoined = new TreeSet<>();
    private int named;

    PaperFonts(FontFiles files) {
        this.shelf = new FontShelf(files);
    }

    /** With the fonts that are installed. */
    public static PaperFonts installed() {
        return new PaperFonts(FontFiles.installed());
    }

    /** The program's own font. */
    BaseFont own() {
        return shelf.own(false);
    }

    /** A piece of text and its font. */
    record Part(String text, BaseFont font) {}

    /** A text in parts; what would steer the page is left out, and signs that no font has are named. */
    List<Part> parts(String text, boolean isBold) {
        List<Part> parts = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        BaseFont font = shelf.own(isBold);
        int[] characters = text.codePoints().toArray();
        for (int c : characters) {
            if (isBlank(c)) {
                now.append(' ');
                continue;
            }
            BaseFont fitting = PlainText.isShown(c) ? fitting(c, font, isBold) : font;
            String written = written(c, fitting, font);
            BaseFont next = fitting == null ? shelf.own(isBold) : fitting;
            if (!next.equals(font) && !now.isEmpty()) {
                parts.add(new Part(now.toString(), font));
                now.setLength(0);
            }
            font = next;
            now.append(written);
        }
        if (!now.isEmpty()) {
            parts.add(new Part(now.toString(), font));
        }
        return parts;
    }

    /** What could not be set, in sentences; none where everything could. */
    public List<String> missing() {
        List<String> told = new ArrayList<>();
        missing.forEach((script, count) ->
                told.add("No font of this computer has " + count + " of the characters of the script "
                        + script + "; " + UNKNOWN
                        + " stands in their place. Install a font that has them, for example Noto Sans "
                        + script + ", and write the file again."));
        if (named > 0) {
            told.add((named == 1
                            ? "One sign stands as its name in brackets"
                            : named + " signs stand as their names in brackets")
                    + ", because no font of this computer has an outline for that.");
        }
        unjoined.forEach(script -> told.add("The letters of the script " + script
                + " are set one by one; where they should join or change places, they do not."));
        return told;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A mark stays with its letter where the letter's font has it. */
    private @Nullable BaseFont fitting(int c, BaseFont before, boolean isBold) {
        return isMark(c) && before.charExists(c) ? before : shelf.having(c, isBold);
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private String written(int c, @Nullable BaseFont fitting, BaseFont before) {
        if (!PlainText.isShown(c)) {
            return "";
        }
        if (fitting != null) {
            if (JOINING.contains(UnicodeScript.of(c))) {
                unjoined.add(script(c));
            }
            return Character.toString(c);
        }
        if (Character.getType(c) == Character.FORMAT || isSelector(c)) {
            return before.charExists(c) ? Character.toString(c) : "";
        }
        if (Character.isLetterOrDigit(c) || isMark(c)) {
            missing.merge(script(c), 1, Integer::sum);
            return UNKNOWN;
        }
        named++;
        return "[" + String.valueOf(Character.getName(c)).toLowerCase(Locale.ROOT) + "]";
    }

    /** How a sign before it is to look. */
    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F;
    }

    private static String script(int c) {
        String name = UnicodeScript.of(c).name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
