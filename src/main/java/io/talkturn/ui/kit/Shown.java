package io.talkturn.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The words of the entries of a box that cannot be typed into; nothing chosen has none. */
public final class Shown<T> extends StringConverter<T> {
    private final Function<? super T, String> words;

    public Shown(Function<? super T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T entry) {
        return entry == null ? "" : words.apply(entry);
    }

    @Override
    public @Nullable T fromString(String text) {
        return null; // what is chosen is no text
    }
}
