package io.talkturn.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it unpacks the engine leaves half of it; the next one takes that away. */
final class EngineLeftoversTest {
    @TempDir
    private Path cache;

    @Test
    void whatNobodyIsAtWorkOnIsDeletedAndNothingElse() throws Exception {
        Path version = Files.createDirectories(cache.resolve("2.7.1-cpu-linux-x86_64"));
        Path library = old(Files.writeString(version.resolve("libtorch.so"), "x"));
        Path half = old(Files.writeString(version.resolve("jni123tmp"), "x"));
        Path abandoned = Files.createDirectories(cache.resolve("tmp4711/deep"));
        old(Files.writeString(abandoned.resolve("libtorch.so"), "x"));
        old(abandoned);
        old(abandoned.getParent());
        Path atWork = Files.createDirectories(cache.resolve("tmp4712"));
        old(Files.writeString(atWork.resolve("done.so"), "x"));
        Files.writeString(atWork.resolve("growing.so"), "x");
        Path elsewhere = old(Files.writeString(cache.resolve("tmp.txt"), "mine"));

        EngineLeftovers.clean(cache);
        assertThat(half).doesNotExist();
        assertThat(abandoned.getParent()).doesNotExist();
        assertThat(library).exists();
        assertThat(atWork.resolve("done.so")).exists();
        assertThat(elsewhere).exists();
        EngineLeftovers.clean(cache.resolve("nowhere"));
    }

    private static Path old(Path path) throws Exception {
        return Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
