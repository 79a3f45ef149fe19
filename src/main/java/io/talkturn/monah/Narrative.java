package io.talkturn.monah;

import java.util.List;

/**
 * The sentence of one talkturn and where its words come from.
 *
 * @param sentence in lower case, closed by a full stop
 * @param spans in order, without overlap
 */
public record Narrative(String sentence, List<Span> spans) {
    public Narrative {
        spans = List.copyOf(spans);
    }

    /** The characters of a span. */
    public String textOf(Span span) {
        return sentence.substring(span.from(), span.to());
    }
}
