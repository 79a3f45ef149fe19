package io.talkturn.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample in the repository is what its generator makes, byte for byte. */
final class SampleProjectTest {
    private static final Path KEPT = Path.of("sample-projects/role-play");

    @TempDir
    private Path folder;

    @Test
    void theKeptSampleIsWhatTheGeneratorMakes() throws IOException {
        Path made = folder.resolve("made");
        SampleProject.write(made, RolePlay.SEED);
        assertThat(files(made)).isEqualTo(files(KEPT));
        for (Path file : files(made)) {
            assertThat(Files.mismatch(made.resolve(file), KEPT.resolve(file)))
                    .as("“talkturn sample” makes another %s: make the sample again", file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void aProjectIsNotOverwritten() {
        SampleProject.write(folder.resolve("a"), 1);
        assertThatThrownBy(() -> SampleProject.write(folder.resolve("a"), 2))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("already a project");
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(p -> !p.startsWith("runs"))
                    .sorted()
                    .toList();
        }
    }
}
