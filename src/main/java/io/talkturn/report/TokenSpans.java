package io.talkturn.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the tokens that a model read stand in the text that people read; the window and what is printed shade by it.
 *
 * @param text in Unicode NFC, as it is shown
 * @param spans one a token, in order
 */
public record TokenSpans(String text, List<Span> spans) {
    /** The characters from {@code start} up to {@code end}. */
    public record Span(int start, int end) {}

    /**
     * Finds every token in its order, ignoring case and the form of apostrophes.
     *
     * @return empty where a token is not there, for example because the corpus was woven again since
     */
    public static Optional<TokenSpans> find(String text, List<String> tokens) {
        String shown = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Span> spans = new ArrayList<>(tokens.size());
        int from = 0;
        for (String token : tokens) {
            int at = indexOf(shown, token, from);
            if (at < 0) {
                return Optional.empty();
            }
            from = at + token.length();
            spans.add(new Span(at, from));
        }
        return Optional.of(new TokenSpans(shown, spans));
    }

    /** The tokens themselves as the text. */
    public static TokenSpans ofTokens(List<String> tokens) {
        List<Span> spans = new ArrayList<>(tokens.size());
        int from = 0;
        for (String token : tokens) {
            spans.add(new Span(from, from + token.length()));
            from += token.length() + 1;
        }
        return new TokenSpans(String.join(" ", tokens), spans);
    }

    /** The place after the last token; text behind it was not read by the model. */
    public int readUpTo() {
        return spans.isEmpty() ? 0 : spans.getLast().end();
    }

    /** The token at a character, -1 where there is none. */
    public int tokenAt(int character) {
        for (int i = 0; i < spans.size(); i++) {
            if (character >= spans.get(i).start() && character < spans.get(i).end()) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOf(String text, String token, int from) {
        for (int at = from; at + token.length() <= text.length(); at++) {
            if (startsWith(text, token, at)) {
                return at;
            }
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return -1; // tokens leave out signs, never letters
            }
        }
        return -1;
    }

    private static boolean startsWith(String text, String token, int at) {
        for (int i = 0; i < token.length(); i++) {
            if (folded(text.charAt(at + i)) != folded(token.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char c) {
        return switch (c) {
            case '‘', '’', 'ʼ', '´', '`' -> '\'';
            default -> Character.toLowerCase(c);
        };
    }
}
