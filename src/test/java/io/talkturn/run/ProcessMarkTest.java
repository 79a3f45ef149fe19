package io.talkturn.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessMarkTest {
    private static final ProcessHandle SELF = ProcessHandle.current();

    /** A clock that is set between two processes made each take the other's workers for dead. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void onLinuxNothingThatIsKeptDependsOnTheClock() {
        String start = Objects.requireNonNull(ProcessMark.of(SELF).start());
        assertThat(start).matches("[0-9a-f-]{36}:\\d+");
        assertThat(ProcessMark.of(SELF).isAlive()).isTrue();
        assertThat(new ProcessMark(SELF.pid(), start + "0").isAlive()).isFalse();
        String boot = start.substring(0, start.indexOf(':'));
        String other = boot.replace(boot.charAt(0), boot.charAt(0) == 'a' ? 'b' : 'a');
        assertThat(new ProcessMark(SELF.pid(), start.replace(boot, other)).isAlive())
                .isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramWhoseNameHasBlanksAndBracketsIsKnownAgain() throws Exception {
        Process named = new ProcessBuilder("bash", "-c", "echo 'a) 1 (b' > /proc/self/comm; read -r line").start();
        try {
            Path name = Path.of("/proc", Long.toString(named.pid()), "comm");
            Waiting.until("it has its name", () -> read(name).startsWith("a) 1"));
            assertThat(ProcessMark.of(named.toHandle()).isAlive()).isTrue();
        } finally {
            named.destroyForcibly().waitFor();
        }
        assertThat(ProcessMark.of(named.toHandle()).isAlive()).isFalse();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatEarlierVersionsWroteIsComparedByTheTimeOfDay() {
        Instant started = SELF.info().startInstant().orElseThrow();
        assertThat(new ProcessMark(SELF.pid(), started.toString()).isAlive()).isTrue();
        assertThat(new ProcessMark(SELF.pid(), started.plusSeconds(2).toString()).isAlive())
                .isTrue();
        assertThat(new ProcessMark(SELF.pid(), started.minusSeconds(60).toString()).isAlive())
                .isFalse();
        assertThat(new ProcessMark(SELF.pid(), null).isAlive()).isTrue();
    }

    @Test
    void whatNamesNoStartIsRefused() {
        assertThatThrownBy(() -> new ProcessMark(17, "yesterday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot have started at “yesterday”");
        assertThatThrownBy(() -> new ProcessMark(-1, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
