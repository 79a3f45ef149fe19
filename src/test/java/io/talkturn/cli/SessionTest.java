package io.talkturn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a session without a locale the launcher gives Java one, and where there is no launcher Talkturn says what is wrong. */
final class SessionTest {
    private static final String NAME = "\u00c4 t\u00e4.csv";

    @TempDir
    Path folder;

    @Test
    void aNameThatTheSessionCannotSayIsToldInASentence() throws Exception {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        String said = run(
                "LC_ALL=C",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.talkturn.cli.Talkturn",
                "inspect",
                folder.resolve(NAME).toString());

        assertThat(said).contains("exit 2", "LC_ALL=C.UTF-8").doesNotContain("\tat ");
    }

    @Test
    void theLauncherGivesJavaALocaleThatKnowsAllLetters() throws Exception {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        Path java = Files.writeString(folder.resolve("java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "25"' >&2; exit; fi
                echo "all=$LC_ALL type=$LC_CTYPE charmap=$(locale charmap)"
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        String launcher = Path.of("packaging/bin/talkturn").toAbsolutePath().toString();

        assertThat(run("LC_ALL=C", "env", "TALKTURN_JAVA=" + java, launcher)).contains("all=C.UTF-8", "charmap=UTF-8");
        assertThat(run("LANG=C", "env", "-u", "LC_ALL", "TALKTURN_JAVA=" + java, launcher))
                .contains("type=C.UTF-8", "charmap=UTF-8");
        assertThat(run("LC_ALL=C.UTF-8", "env", "TALKTURN_JAVA=" + java, launcher))
                .contains("all=C.UTF-8 type=");
    }

    /** What a command says, and how it ends. */
    private String run(String locale, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("env", "-u", "LC_CTYPE", "-u", "LC_ALL", "-u", "LANG", locale));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor();
    }
}
