package io.talkturn.ui.scores;

import io.talkturn.ui.kit.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Heads of columns that are short where many columns stand side by side; exports have the full names. */
public final class Heads {
    private static final String CHANGE = "change in ";
    private static final String DIFFERENCE = "difference, ";
    private static final Pattern CLASSES = Pattern.compile("\\(\\d+\\)$");

    private Heads() {}

    /** Gives a table short heads with their meanings. */
    public static void shorten(ReportTable table) {
        table.brief(Heads::head, Heads::meaning);
    }

    /**
     * The same for a table in which runs are columns.
     *
     * @param runs what tells them apart, by their names
     */
    public static void shorten(ReportTable table, Map<String, String> runs) {
        table.brief(
                title -> runs.containsKey(title) ? runs.get(title) : head(title),
                title -> runs.containsKey(title) ? Optional.of(title) : meaning(title));
    }

    private static String head(String title) {
        if (title.startsWith(CHANGE)) {
            return Texts.of("results.change");
        }
        if (title.startsWith(DIFFERENCE)) {
            return Texts.of("results.difference", head(title.substring(DIFFERENCE.length())));
        }
        return Texts.has("results.column." + key(title)) ? Texts.of("results.column." + key(title)) : title;
    }

    private static Optional<String> meaning(String title) {
        if (title.startsWith(CHANGE)) {
            return Optional.of(Texts.of("results.change.tip", title.substring(CHANGE.length())));
        }
        if (title.startsWith(DIFFERENCE)) {
            return Optional.of(Texts.of("results.difference.tip", title.substring(DIFFERENCE.length())));
        }
        return Texts.has("results.column." + key(title))
                ? Optional.of(Texts.of("results.column." + key(title) + ".tip"))
                : Optional.empty();
    }

    /** The number of classes is no part of it. */
    private static String key(String title) {
        return CLASSES.matcher(title)
                .replaceFirst("")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
