package io.talkturn.robots;

import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;

/**
 * What a round is to do.
 *
 * @param project the project that it works on
 * @param to where log and pictures go
 * @param sizes the windows, {@code 1280x800} each
 * @param pressing in which of the sizes everything is pressed
 * @param only the places to visit, all where empty
 */
record Orders(
        Path project, Path to, List<String> sizes, List<ThemeMode> themes, List<String> pressing, List<String> only) {
    static Orders of(Application.Parameters parameters) {
        var named = parameters.getNamed();
        return new Orders(
                Path.of(named.get("project")),
                Path.of(named.get("to")),
                list(named.get("sizes")),
                list(named.get("themes")).stream()
                        .map(t -> ThemeMode.valueOf(t.toUpperCase(Locale.ROOT)))
                        .toList(),
                list(named.get("pressing")),
                list(named.get("only")));
    }

    private static List<String> list(String words) {
        return words == null || words.isBlank() ? List.of() : List.of(words.split(","));
    }
}
