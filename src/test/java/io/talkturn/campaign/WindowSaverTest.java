package io.talkturn.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window confirmed is on the disk, also where it is killed in the middle of what comes next. */
final class WindowSaverTest {
    private static final Path PROJECT = Path.of("src/test/resources/projects-0.1.0/conversations");
    private static final int BEFORE_THE_KILL = 20;

    @TempDir
    Path folder;

    @Test
    void whatWasConfirmedBeforeAKillIsOnTheDisk() throws IOException, InterruptedException {
        Path project = folder.resolve("project");
        copy(PROJECT, project);
        Path settings = folder.resolve("settings.json");
        Process saver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WindowSaver.class.getName(),
                        project.toString(),
                        settings.toString(),
                        "11",
                        "1000")
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader = saver.inputReader()) {
            while (said.stream().filter(line -> line.startsWith("done ")).count() < BEFORE_THE_KILL) {
                String line = reader.readLine();
                assertThat(line).as(() -> errors()).isNotNull();
                said.add(line);
            }
            saver.toHandle().destroyForcibly(); // leaves what it said to be read
            reader.lines().forEach(said::add);
        }
        assertThat(saver.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(SavedState.missing(project, settings, said)).isEmpty();
        assertThat(SavedState.missing(project, settings, List.of("done 1 name Somebody else")))
                .as("it would be seen")
                .hasSize(1);
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
