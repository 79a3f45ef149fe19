package io.talkturn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.foundation.Folders;
import io.talkturn.foundation.Sha256;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.TinyProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LateAttentionTest {
    @TempDir
    private Path root;

    private static Map<String, String> hashes(RunFolder run) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(run.attention())) {
            files.forEach(file -> hashes.put(file.getFileName().toString(), Sha256.of(file)));
        }
        hashes.put("results.json", Files.readString(run.manifest()));
        return hashes;
    }

    @Test
    void attentionThatIsMadeLaterIsThatWhichWouldHaveBeenKept() throws IOException {
        RunFolder run = TinyProject.in(root).run("one", 2);
        new Worker(run, () -> false).run();
        Map<String, String> kept = hashes(run);
        Folders.delete(run.attention());

        LateAttention.write(run);

        assertThat(hashes(run)).isEqualTo(kept);
        assertThat(new RunResults(run).problems()).isEmpty();
    }
}
