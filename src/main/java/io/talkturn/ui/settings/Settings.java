package io.talkturn.ui.settings;

import io.talkturn.ui.theme.ThemeMode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the program remembers from one start to the next.
 *
 * @param format the version of this form, now 1
 * @param theme light, dark or as the system
 * @param width of the window
 * @param height of the window
 * @param maximized whether the window filled the screen
 * @param recent project folders, last opened first
 * @param spreadsheetSafety whether exported tables are written so that no spreadsheet runs their cells; absent is yes
 * @param preferences what was chosen in the settings; absent is the usual
 */
public record Settings(
        int format,
        ThemeMode theme,
        double width,
        double height,
        boolean maximized,
        List<String> recent,
        @Nullable Boolean spreadsheetSafety,
        @Nullable Preferences preferences) {
    private static final int RECENT = 10;
    private static final int FORMAT = 1;

    /** What a new user gets. */
    public static final Settings DEFAULT =
            new Settings(FORMAT, ThemeMode.SYSTEM, 1280, 800, false, List.of(), true, Preferences.USUAL);

    public Settings {
        format = Math.max(format, FORMAT);
        recent = recent == null ? List.of() : List.copyOf(recent);
        theme = theme == null ? ThemeMode.SYSTEM : theme;
        width = width < 640 ? 1280 : width;
        height = height < 480 ? 800 : height;
        spreadsheetSafety = spreadsheetSafety == null || spreadsheetSafety;
        preferences = preferences == null ? Preferences.USUAL : preferences;
    }

    /** Whether a newer version wrote them: what this one does not know of them it would lose. */
    boolean isNewer() {
        return format > FORMAT;
    }

    /** What was chosen in the settings. */
    @Override
    public Preferences preferences() {
        return preferences == null ? Preferences.USUAL : preferences;
    }

    /** With other choices. */
    public Settings with(UnaryOperator<Preferences> change) {
        return new Settings(
                format, theme, width, height, maximized, recent, spreadsheetSafety, change.apply(preferences()));
    }

    /** With tables that are guarded against spreadsheets, or are not. */
    public Settings withSpreadsheetSafety(boolean on) {
        return new Settings(format, theme, width, height, maximized, recent, on, preferences);
    }

    /** Whether exported tables are written so that no spreadsheet runs their cells. */
    public boolean guardsSpreadsheets() {
        return !Boolean.FALSE.equals(spreadsheetSafety);
    }

    /** With another theme. */
    public Settings withTheme(ThemeMode other) {
        return new Settings(format, other, width, height, maximized, recent, spreadsheetSafety, preferences);
    }

    /** With another window. */
    public Settings withWindow(double newWidth, double newHeight, boolean nowMaximized) {
        return new Settings(format, theme, newWidth, newHeight, nowMaximized, recent, spreadsheetSafety, preferences);
    }

    /** With a project opened just now. */
    public Settings withRecent(String folder) {
        List<String> folders = Stream.concat(Stream.of(folder), recent.stream().filter(f -> !f.equals(folder)))
                .limit(RECENT)
                .toList();
        return new Settings(format, theme, width, height, maximized, folders, spreadsheetSafety, preferences);
    }

    /** Without a project that is not wanted in the list. */
    public Settings withoutRecent(String folder) {
        return new Settings(
                format,
                theme,
                width,
                height,
                maximized,
                recent.stream().filter(f -> !f.equals(folder)).toList(),
                spreadsheetSafety,
                preferences);
    }
}
