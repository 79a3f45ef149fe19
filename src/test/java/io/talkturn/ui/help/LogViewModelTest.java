package io.talkturn.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's log and those of runs, read again while they grow, with the lines that are looked for. */
final class LogViewModelTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems(Runnable::run, Clock.systemUTC());
    private LogViewModel model;

    @BeforeEach
    void makeModel() throws IOException {
        write("talkturn.2026-01-01.log", "old\n");
        write("talkturn.2026-01-02.log", "10:00 INFO  Import: begins\n10:01 WARN  The disk is full.\n");
        write("hs_err_pid7.log", "a crash\n");
        model = model(folder);
    }

    @Test
    void theNewestLogOfTheProgramIsShownFirst() {
        assertThat(model.lines()).containsExactly("10:00 INFO  Import: begins", "10:01 WARN  The disk is full.");
        assertThat(model.toldProperty().get()).endsWith("talkturn.2026-01-02.log");
        assertThat(model.place()).isEqualTo(folder.resolve("talkturn.2026-01-02.log"));
    }

    @Test
    void linesThatComeAreAdded() throws IOException {
        write("talkturn.2026-01-02.log", "10:02 INFO  Import: done\n");
        model.refresh();
        assertThat(model.lines()).hasSize(3).last().asString().contains("done");
    }

    @Test
    void onlyLinesWithTheWordsAreShownAndCopied() {
        model.filterProperty().set(" DISK ");
        assertThat(model.lines()).containsExactly("10:01 WARN  The disk is full.");
        assertThat(model.text()).isEqualTo("10:01 WARN  The disk is full.");
        model.filterProperty().set("");
        assertThat(model.lines()).hasSize(2);
    }

    @Test
    void whereNothingWasNotedDownThatIsSaid() {
        LogViewModel none = model(folder.resolve("none"));
        assertThat(none.lines()).isEmpty();
        assertThat(none.toldProperty().get()).isEqualTo("Nothing was noted down yet");
        assertThat(none.place()).isEqualTo(folder.resolve("none"));
    }

    @Test
    void ofALongLogTheEndIsReadFromAWholeLineOn() throws IOException {
        String line = "x".repeat(99) + "\n";
        write("talkturn.2026-01-03.log", line.repeat(LogTail.MOST_BYTES / 100 + 50) + "the last\n");
        model.refresh();
        assertThat(model.lines()).last().isEqualTo("the last");
        assertThat(model.lines().getFirst()).hasSize(99);
        assertThat(model.lines().size()).isLessThan(LogTail.MOST_BYTES / 99);
    }

    private LogViewModel model(Path of) {
        return new LogViewModel(new Jobs(Runnable::run, Runnable::run, problems), of, List.of());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
