package io.talkturn.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mutation campaign, shortened: every kind of input, spoiled at random from a fixed seed, ends with a result or a
 * sentence. {@code -Dtalkturn.fuzz.inputs=20000 -Dtalkturn.fuzz.seed=7} asks for more; docs/reliability.md has the figures.
 */
final class FuzzCampaignTest {
    @TempDir
    private Path temporary;

    /** In a process of its own: with little memory, a temporary folder and a working folder that are seen to stay empty. */
    @Test
    void whateverIsSpoiledEndsWithAResultOrASentence() throws IOException, InterruptedException {
        // what it says goes to a file beside: those below its root must not stay open
        Path root = temporary.resolve("root");
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Path said = temporary.resolve("said.txt");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + elsewhere,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FuzzMain.class.getName()));
        words.addAll(List.of("--repository", Path.of("").toAbsolutePath().toString()));
        words.addAll(List.of(
                "--root",
                root.toString(),
                "--report",
                Path.of("target/fuzz.md").toAbsolutePath().toString()));
        words.addAll(List.of("--seed", System.getProperty("talkturn.fuzz.seed", "9")));
        words.addAll(List.of("--inputs", System.getProperty("talkturn.fuzz.inputs", "300")));
        Process campaign = new ProcessBuilder(words)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(campaign.waitFor()).as(() -> text(said)).isZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
