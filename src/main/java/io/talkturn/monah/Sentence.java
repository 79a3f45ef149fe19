package io.talkturn.monah;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence in the making, and where its words come from. */
final class Sentence {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();

    /** Adds words as they are. */
    Sentence raw(String words) {
        text.append(words);
        return this;
    }

    /** Adds words after one blank, or at the start. */
    Sentence word(String phrase) {
        return raw(text.isEmpty() ? phrase : " " + phrase);
    }

    /** Adds words that tell a cue; none where there is nothing to tell. */
    Sentence cue(String phrase, Cue cue, @Nullable Double value, @Nullable Double z) {
        return phrase.isEmpty() ? this : word(phrase).mark(phrase, cue, value, z);
    }

    /** Says of the last words what they tell. */
    Sentence mark(String phrase, Cue cue, @Nullable Double value, @Nullable Double z) {
        if (!phrase.isEmpty()) {
            spans.add(new Span(text.length() - phrase.length(), text.length(), cue, value, z));
        }
        return this;
    }

    Narrative close() {
        return new Narrative(text.append('.').toString(), spans);
    }
}
