package io.talkturn.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.UserError;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import io.talkturn.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsStoreTest {
    @TempDir
    Path folder;

    private final List<Throwable> problems = new ArrayList<>();
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run, new Problems(Runnable::run, Clock.systemUTC()));

    @Test
    void remembersFromOneStartToTheNext() {
        Path file = folder.resolve("sub/settings.json");
        SettingsStore store = new SettingsStore(file, jobs, problems::add);
        assertThat(store.get()).isEqualTo(Settings.DEFAULT);
        store.change(s ->
                s.withTheme(ThemeMode.DARK).withRecent("/a").withRecent("/b").withRecent("/a"));
        assertThat(new SettingsStore(file, jobs, problems::add).get().theme()).isEqualTo(ThemeMode.DARK);
        assertThat(new SettingsStore(file, jobs, problems::add).get().recent()).containsExactly("/a", "/b");
        assertThat(problems).isEmpty();
    }

    @Test
    void movesAnUnreadableFileAsideAndSaysSo() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"theme\": \"DA");
        SettingsStore store = new SettingsStore(file, jobs, problems::add);
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
        Settings settings = new SettingsStore(file, jobs, problems::add).get();
        assertThat(settings.width()).isEqualTo(1280);
        assertThat(settings.recent()).isEmpty();
    }

    @Test
    void exportedCellsAreGuardedUnlessItIsSwitchedOff() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"format\": 1}");
        assertThat(new SettingsStore(file, jobs, problems::add).get().guardsSpreadsheets())
                .isTrue();
        Files.writeString(file, "{\"format\": 1, \"spreadsheetSafety\": false}");
        SettingsStore store = new SettingsStore(file, jobs, problems::add);
        store.change(s -> s.withRecent("/a"));
        assertThat(new SettingsStore(file, jobs, problems::add).get().guardsSpreadsheets())
                .isFalse();
    }

    @Test
    void aFileThatIsDamagedAgainLeavesTheOneMovedAsideBefore() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "first");
        new SettingsStore(file, jobs, problems::add);
        Files.writeString(file, "second");
        SettingsStore store = new SettingsStore(file, jobs, problems::add);
        Files.writeString(file, "third");

        store.change(s -> s.withTheme(ThemeMode.DARK));

        assertThat(folder.resolve("settings.json.damaged")).hasContent("first");
        assertThat(folder.resolve("settings.json.damaged-2")).hasContent("second");
        assertThat(folder.resolve("settings.json.damaged-3")).hasContent("third");
        assertThat(problems).hasSize(3);
        assertThat(new SettingsStore(file, jobs, problems::add).get().theme()).isEqualTo(ThemeMode.DARK);
    }

    @Test
    void twoWindowsKeepWhatTheOtherChanged() {
        Path file = folder.resolve("settings.json");
        SettingsStore one = new SettingsStore(file, jobs, problems::add);
        SettingsStore other = new SettingsStore(file, jobs, problems::add);

        one.change(s -> s.withTheme(ThemeMode.DARK));
        other.change(s -> s.withRecent("/b"));
        one.change(s -> s.withRecent("/a"));
        other.change(s -> s.withWindow(900, 700, true));

        Settings stored = new SettingsStore(file, jobs, problems::add).get();
        assertThat(stored.theme()).isEqualTo(ThemeMode.DARK);
        assertThat(stored.recent()).containsExactly("/a", "/b");
        assertThat(stored.width()).isEqualTo(900);
        assertThat(other.get())
                .as("what the other window opened is offered here")
                .isEqualTo(stored);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenWithTheNextChange() throws IOException {
        Path file = folder.resolve("settings.json");
        Problems told = new Problems(Runnable::run, Clock.systemUTC());
        SettingsStore store = new SettingsStore(file, new Jobs(Runnable::run, Runnable::run, told), told::report);
        Files.createDirectory(file);
        store.change(s -> s.withTheme(ThemeMode.DARK));
        assertThat(told.all()).isNotEmpty();
        assertThat(store.get().theme()).as("shown all the same").isEqualTo(ThemeMode.DARK);
        Files.delete(file);

        store.change(s -> s.withRecent("/a"));

        Settings stored = new SettingsStore(file, jobs, problems::add).get();
        assertThat(stored.theme()).isEqualTo(ThemeMode.DARK);
        assertThat(stored.recent()).containsExactly("/a");
    }
}
