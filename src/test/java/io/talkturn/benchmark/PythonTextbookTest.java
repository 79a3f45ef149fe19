package io.talkturn.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.benchmark.PythonTextbook.Way;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The textbook form in Python: what is said where it does not do its part, with stand-ins for Python. */
@DisabledOnOs(OS.WINDOWS)
final class PythonTextbookTest {
    @TempDir
    Path folder;

    @Test
    void noSuchProgram() {
        assertThatThrownBy(() -> PythonTextbook.start("no-such-python", Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("“no-such-python” cannot be started");
    }

    @Test
    void noPyTorch() throws IOException {
        String python = standIn("read -r header", "echo '= missing'");
        assertThatThrownBy(() -> PythonTextbook.start(python, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has no PyTorch");
    }

    @Test
    void aScriptThatFailsSaysWhy() throws IOException {
        String python = standIn("echo 'RuntimeError: out of luck' >&2", "exit 1");
        assertThatThrownBy(() -> PythonTextbook.start(python, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("ended early: RuntimeError: out of luck");
    }

    @Test
    void warningsAreNoAnswers() throws IOException {
        String python = standIn(
                "read -r header", "echo 'a warning'", "echo '= ready 1.13 60.5'", "read -r command", "echo '= 0.25'");
        try (PythonTextbook textbook = PythonTextbook.start(python, Map.of("kind", "han"))) {
            assertThat(textbook.version()).isEqualTo("1.13");
            assertThat(textbook.gflops()).isEqualTo(60.5);
            assertThat(textbook.train(new Way("packed", 2), 0)).isEqualTo(4);
            assertThatThrownBy(() -> textbook.evaluate(new Way("packed", 2), 0)).isInstanceOf(UserError.class);
        }
    }

    private String standIn(String... lines) throws IOException {
        Path file = folder.resolve("python");
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }
}
