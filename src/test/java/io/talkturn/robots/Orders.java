package io.talkturn.robots;

import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/**
 * What a round is to do.
 *
 * @param project the project that it works on
 * @param to where log and pictures go
 * @param sizes the windows, {@code 1280x800} each
 * @param pressing in which of the sizes everything is pressed
 * @param only the places to visit, all where empty
 * @param own a table of one's own that is worked on instead, from the first start on; null for a round
 */
record Orders(
        @Nullable Path project,
        Path to,
        List<String> sizes,
        List<ThemeMode> themes,
        List<String> pressing,
        List<String> only,
        @Nullable Path own) {
    static Orders of(Application.Parameters parameters) {
        var named = parameters.getNamed();
        return new Orders(
                path(named.get("project")),
                Path.of(named.get("to")),
                list(named.get("sizes")),
                list(named.get("themes")).stream()
                        .map(t -> ThemeMode.valueOf(t.toUpperCase(Locale.ROOT)))
                        .toList(),
                list(named.get("pressing")),
                list(named.get("only")),
                path(named.get("own")));
    }

    private static @Nullable Path path(@Nullable String word) {
        return word == null ? null : Path.of(word);
    }

    private static List<String> list(String words) {
        return words == null || words.isBlank() ? List.of() : List.of(words.split(","));
    }
}
