package io.talkturn.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.UserError;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsStoreTest {
    @TempDir
    Path folder;

    private final List<Throwable> problems = new ArrayList<>();

    @Test
    void remembersFromOneStartToTheNext() {
        Path file = folder.resolve("sub/settings.json");
        SettingsStore store = new SettingsStore(file, problems::add);
        assertThat(store.get()).isEqualTo(Settings.DEFAULT);
        store.change(s ->
                s.withTheme(ThemeMode.DARK).withRecent("/a").withRecent("/b").withRecent("/a"));
        assertThat(new SettingsStore(file, problems::add).get().theme()).isEqualTo(ThemeMode.DARK);
        assertThat(new SettingsStore(file, problems::add).get().recent()).containsExactly("/a", "/b");
        assertThat(problems).isEmpty();
    }

    @Test
    void movesAnUnreadableFileAsideAndSaysSo() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"theme\": \"DA");
        SettingsStore store = new SettingsStore(file, problems::add);
        assertThat(store.get()).isEqualTo(Settings.DEFAULT);
        assertThat(problems).singleElement().isInstanceOf(UserError.class);
        assertThat(folder.resolve("settings.json.damaged")).hasContent("{\"theme\": \"DA");
        store.change(s -> s.withTheme(ThemeMode.LIGHT));
        assertThat(file).content().contains("LIGHT");
    }

    @Test
    void valuesThatMakeNoSenseBecomeUsualOnes() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"format\": 1, \"width\": -5, \"height\": 3}");
        Settings settings = new SettingsStore(file, problems::add).get();
        assertThat(settings.width()).isEqualTo(1280);
        assertThat(settings.recent()).isEmpty();
    }

    @Test
    void exportedCellsAreGuardedUnlessItIsSwitchedOff() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"format\": 1}");
        assertThat(new SettingsStore(file, problems::add).get().guardsSpreadsheets())
                .isTrue();
        Files.writeString(file, "{\"format\": 1, \"spreadsheetSafety\": false}");
        SettingsStore store = new SettingsStore(file, problems::add);
        store.change(s -> s.withRecent("/a"));
        assertThat(new SettingsStore(file, problems::add).get().guardsSpreadsheets())
                .isFalse();
    }
}
