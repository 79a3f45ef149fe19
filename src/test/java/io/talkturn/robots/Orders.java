package io.talkturn.robots;

import io.talkturn.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/**
 * What a robot is to do.
 *
 * @param material the project that it works on, or the table of one's own
 * @param to where log and pictures go
 * @param sizes the windows, {@code 1280x800} each
 * @param pressing in which of the sizes everything is pressed
 * @param only the places to visit, all where empty
 */
record Orders(
        Job job,
        Path material,
        Path to,
        List<String> sizes,
        List<ThemeMode> themes,
        List<String> pressing,
        List<String> only) {
    /** The kinds of work. */
    enum Job {
        /** Through all places. */
        ROUND,
        /** From the first start to a table, with a file of one's own. */
        OWN_TABLE,
        /** The same with annotated recordings, dropped from another program. */
        OWN_RECORDINGS,
        /** Through long transcripts. */
        SCROLLING
    }

    static Orders of(Application.Parameters parameters) {
        var named = parameters.getNamed();
        return new Orders(
                Job.valueOf(named.get("job")),
                Path.of(named.get("material")),
                Path.of(named.get("to")),
                list(named.get("sizes")),
                list(named.get("themes")).stream()
                        .map(t -> ThemeMode.valueOf(t.toUpperCase(Locale.ROOT)))
                        .toList(),
                list(named.get("pressing")),
                list(named.get("only")));
    }

    private static List<String> list(@Nullable String words) {
        return words == null || words.isBlank() ? List.of() : List.of(words.split(","));
    }
}
