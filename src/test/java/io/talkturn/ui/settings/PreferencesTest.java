package io.talkturn.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Json;
import io.talkturn.ui.theme.ThemeMode;
import org.junit.jupiter.api.Test;

/** What was chosen lasts, and a file of an earlier version has the usual. */
final class PreferencesTest {
    @Test
    void aFileWithoutThemHasTheUsual() {
        Settings read = Json.parse("{\"format\": 1, \"theme\": \"DARK\"}", Settings.class);
        assertThat(read.theme()).isEqualTo(ThemeMode.DARK);
        assertThat(read.preferences()).isEqualTo(Preferences.USUAL);
        assertThat(read.preferences().reopens()).isTrue();
        assertThat(read.preferences().hasDecimalComma()).isFalse();
        assertThat(read.preferences().usualThreads()).isZero();
        assertThat(read.preferences().wasWelcomed()).isFalse();
    }

    @Test
    void whatWasChosenIsReadBack() {
        Settings chosen = Settings.DEFAULT
                .with(p -> p.withReopen(false).withDecimalComma(true).withThreads(3))
                .with(p -> p.withLast("/a").withSamples("/b").greeted());
        Settings read = Json.parse(Json.line(chosen), Settings.class);
        assertThat(read).isEqualTo(chosen);
        assertThat(read.preferences()).isEqualTo(new Preferences(false, "/a", true, 3, "/b", true));
    }

    @Test
    void theyOutlastOtherChanges() {
        Settings settings = Settings.DEFAULT
                .with(p -> p.withThreads(3))
                .withTheme(ThemeMode.DARK)
                .withRecent("/a")
                .withoutRecent("/a")
                .withWindow(1000, 700, false)
                .withSpreadsheetSafety(false);
        assertThat(settings.preferences().usualThreads()).isEqualTo(3);
        assertThat(settings.guardsSpreadsheets()).isFalse();
    }

    @Test
    void aNumberThatMakesNoSenseIsTheUsualOne() {
        assertThat(Preferences.USUAL.withThreads(-4).usualThreads()).isZero();
    }
}
