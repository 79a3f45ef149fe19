package io.talkturn.ui.kit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something worth knowing about a draft.
 *
 * @param level how much it matters; a {@link Level#STOP} keeps the run from being started
 * @param text a sentence
 * @param fixTitle what the link says that puts it right, null where only the user can
 * @param fix what that link does to the draft
 */
public record Advice<D>(
        Level level,
        String text,
        @Nullable String fixTitle,
        @Nullable UnaryOperator<D> fix) {
    /** How much it matters. */
    public enum Level {
        NOTE("muted"),
        WARN("warn"),
        STOP("bad");

        private final String style;

        Level(String style) {
            this.style = style;
        }

        /** The style class of its text. */
        public String style() {
            return style;
        }
    }

    /** Good to know. */
    public static <D> Advice<D> note(String text) {
        return new Advice<>(Level.NOTE, text, null, null);
    }

    /** Probably not what is wanted. */
    public static <D> Advice<D> warn(String text) {
        return new Advice<>(Level.WARN, text, null, null);
    }

    /** Impossible. */
    public static <D> Advice<D> stop(String text) {
        return new Advice<>(Level.STOP, text, null, null);
    }

    /** The first sentence that keeps a run from being started, empty where none does. */
    public static <D> String firstStop(List<Advice<D>> advice) {
        return advice.stream()
                .filter(one -> one.level() == Level.STOP)
                .map(Advice::text)
                .findFirst()
                .orElse("");
    }

    /** The same with a way out in one click. */
    public Advice<D> fixedBy(String title, UnaryOperator<D> change) {
        return new Advice<>(level, text, title, change);
    }
}
