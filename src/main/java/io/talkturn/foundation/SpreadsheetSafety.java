package io.talkturn.foundation;

import java.util.regex.Pattern;

/**
 * Whether cells of an exported table are written so that no spreadsheet runs them. A text that begins like a formula gets
 * an apostrophe before it; numbers stay as they are. It is for tables that people open, never for files that Talkturn
 * reads again. See {@code docs/decisions/0074-exported-cells.md}.
 */
public enum SpreadsheetSafety {
    /** The usual way. */
    ON,
    /** Cells as they are, for programs that read them. */
    OFF;

    /** Texts that begin with apostrophes and then like a formula are meant too, so that taking one away gives the text. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?%?|[+-]?Infinity");

    /** Switched on or off. */
    public static SpreadsheetSafety of(boolean on) {
        return on ? ON : OFF;
    }

    /** A cell as it is written. */
    public String cell(String text) {
        boolean guarded = this == ON
                && FORMULA.matcher(text).matches()
                && !NUMBER.matcher(text).matches();
        return guarded ? "'" + text : text;
    }
}
