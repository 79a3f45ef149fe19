package io.talkturn.corpus.io.transcript.praat;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The numbers, texts and flags of a Praat text file, one after another. As in Praat everything else is a comment: so the
 * long form, in which each value is named, and the short one are the same.
 */
final class PraatTokens {
    private final SourceFile file;
    private final String text;
    private int at;
    private int line = 1;
    private int begun = 1;

    PraatTokens(SourceFile file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Where the last token began. */
    int line() {
        return begun;
    }

    /** The next text in quotes, in which a quote is written twice. */
    String text(String what) {
        String token = next(what);
        if (token.charAt(0) != '"') {
            throw wrong(what, "a text in quotes", token);
        }
        return token.substring(1);
    }

    double number(String what) {
        String token = next(what);
        try {
            // Praat writes 5 % of a second nowhere, but numbers such as 0.5 and 1e-05
            double number = Double.parseDouble(token);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong(what, "a number", token);
    }

    int count(String what) {
        double number = number(what);
        if (number < 0 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw wrong(what, "a count", String.valueOf(number));
        }
        return (int) number;
    }

    boolean flag(String what) {
        String token = next(what);
        if (token.charAt(0) != '<') {
            throw wrong(what, "<exists>", token);
        }
        return token.equals("<exists>");
    }

    private String next(String what) {
        String token = token();
        if (token == null) {
            throw file.error(
                    "The TextGrid is cut short: " + what + " is missing after line " + begun + ".",
                    "Save it again in Praat, or take the last tier out and correct the sizes.");
        }
        return token;
    }

    /** The next number, text (with its first quote only) or flag; null at the end. */
    private @Nullable String token() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                return quoted();
            } else if (c == '!') {
                skipLine();
            } else {
                String word = word();
                if (isNumber(word) || word.startsWith("<")) {
                    begun = line;
                    return word;
                }
            }
        }
        return null;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder("\"");
        begun = line;
        int lines = 0;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append('"');
                at++;
            } else if (c == '"') {
                at++;
                line = begun + lines;
                return value.toString();
            } else {
                lines += c == '\n' ? 1 : 0;
                value.append(c);
            }
        }
        throw file.error(
                "The TextGrid is cut short: a quote that opens in line " + begun + " is not closed.",
                "Save it again in Praat, or close the quote.");
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private String word() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '"') {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isNumber(String word) {
        char c = word.charAt(0);
        return Character.isDigit(c)
                || (word.length() > 1 && (c == '-' || c == '+' || c == '.') && Character.isDigit(word.charAt(1)));
    }

    private UserError wrong(String what, String expected, String found) {
        String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
        return file.error(
                "Line " + begun + " should hold " + expected + " (" + what + ") and holds “" + shown.replace("\"", "")
                        + "”.",
                "Save the TextGrid again in Praat.");
    }
}
