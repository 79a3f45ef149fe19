package io.talkturn.ui.model;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something worth knowing about the draft.
 *
 * @param level how much it matters; a {@link Level#STOP} keeps the run from being started
 * @param text a sentence
 * @param fixTitle what the link says that puts it right, null where only the user can
 * @param fix what that link does to the draft
 */
record Advice(
        Level level,
        String text,
        @Nullable String fixTitle,
        @Nullable UnaryOperator<Draft> fix) {
    enum Level {
        NOTE,
        WARN,
        STOP
    }

    static Advice note(String text) {
        return new Advice(Level.NOTE, text, null, null);
    }

    static Advice warn(String text) {
        return new Advice(Level.WARN, text, null, null);
    }

    static Advice stop(String text) {
        return new Advice(Level.STOP, text, null, null);
    }

    Advice fixedBy(String title, UnaryOperator<Draft> change) {
        return new Advice(level, text, title, change);
    }
}
