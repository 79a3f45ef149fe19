package io.talkturn.report.paper;

import io.talkturn.report.TokenSpans;
import io.talkturn.report.Transcript.Piece;
import io.talkturn.report.Transcript.Weight;
import java.util.ArrayList;
import java.util.List;

/** A text cut into the tokens that the model read and what stands between them. */
final class Pieces {
    private Pieces() {}

    /** Where the text was changed since, the tokens stand in its place. */
    static List<Piece> of(String text, List<String> tokens, List<Weight> weights) {
        TokenSpans spans = TokenSpans.find(text, tokens).orElseGet(() -> TokenSpans.ofTokens(tokens));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < spans.spans().size(); i++) {
            TokenSpans.Span span = spans.spans().get(i);
            add(pieces, spans.text().substring(from, span.start()), true);
            pieces.add(new Piece(spans.text().substring(span.start(), span.end()), weights.get(i), true));
            from = span.end();
        }
        add(pieces, spans.text().substring(from), isClosing(spans.text().substring(from)));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean isRead) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null, isRead));
        }
    }

    /** Signs behind the last token are left out of tokens everywhere; words there were not read. */
    private static boolean isClosing(String rest) {
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
