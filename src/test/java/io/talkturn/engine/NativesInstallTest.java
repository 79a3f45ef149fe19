package io.talkturn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.Sha256;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that are fetched, or brought as a file, are checked before they are unpacked, and are there whole or not at all. */
final class NativesInstallTest {
    @TempDir
    Path temporary;

    private Path file;
    private Path target;

    @BeforeEach
    void aFile() throws IOException {
        file = temporary.resolve("libtorch.zip");
        target = temporary.resolve("cache/cu128");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of(
                    "libtorch/lib/libtorch.so",
                    "libtorch/lib/libcudart-c3a75b33.so.12",
                    "libtorch/lib/libtorch.a",
                    "libtorch/include/torch.h",
                    "libtorch/lib/../../evil.so",
                    "libtorch/build-version")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private CudaNatives natives(String hash) {
        return new CudaNatives(file.toUri().toString(), "libtorch-test.zip", hash, 1000, 1000);
    }

    @Test
    void theLibrariesAndNothingElseAreUnpacked() {
        new NativesInstall(natives(Sha256.of(file)), target, Progress.NONE).take(file);

        assertThat(target.toFile().list())
                .containsExactlyInAnyOrder("libtorch.so", "libcudart-c3a75b33.so.12", "libcudart.so", "build-version");
        assertThat(target.resolve("libcudart.so")).hasContent("libtorch/lib/libcudart-c3a75b33.so.12");
    }

    @Test
    void anotherFileIsRefusedWithBothChecksums() {
        NativesInstall install = new NativesInstall(natives("00ff"), target, Progress.NONE);

        assertThatThrownBy(() -> install.take(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(Sha256.of(file))
                .hasMessageContaining("00ff");
        assertThat(target).doesNotExist();
    }

    @Test
    void fetchingTellsHowFarItIsAndLeavesNoFile() {
        List<String> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void at(String what, long done, long total) {
                told.add(what);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        new NativesInstall(natives(Sha256.of(file)), target, progress).fetch();

        assertThat(told)
                .anyMatch(w -> w.startsWith("Fetching"))
                .anyMatch(w -> w.startsWith("Checking"))
                .anyMatch(w -> w.startsWith("Unpacking"));
        assertThat(target.resolveSibling("").toFile().list()).containsExactly("cu128");
    }

    @Test
    void whatCannotBeFetchedSaysTheWayRound() {
        CudaNatives gone = new CudaNatives(temporary.resolve("gone.zip").toUri().toString(), "gone.zip", "00", 1, 1);
        assertThatThrownBy(() -> new NativesInstall(gone, target, Progress.NONE).fetch())
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.line()).contains("fetch it on another computer"));
    }

    @Test
    void aCancelLeavesNothing() throws IOException {
        Progress cancelled = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new NativesInstall(natives(Sha256.of(file)), target, cancelled).fetch())
                .isInstanceOf(CancellationException.class);
        assertThat(Files.exists(target)).isFalse();
        assertThat(target.resolveSibling("").toFile().list()).isEmpty();
    }

    @Test
    void theFilesAreOfTheVersionThatTheProgramIsMadeFor() {
        for (String system : List.of("linux", "win")) {
            CudaNatives natives = CudaNatives.of(new Machine(Path.of("/"), java.util.Map.of(), system, "x86_64"))
                    .orElseThrow();
            assertThat(natives.url()).contains("2.7.1%2Bcu128");
            assertThat(natives.name()).contains(Torch.VERSION + "+" + Torch.CUDA_FLAVOR);
            assertThat(natives.sha256()).matches("[0-9a-f]{64}");
        }
        assertThat(CudaNatives.of(new Machine(Path.of("/"), java.util.Map.of(), "osx", "aarch64")))
                .isEmpty();
    }

    @Test
    void theEngineOnTheClassPathIsThatVersion() throws IOException {
        java.util.Properties engine = new java.util.Properties();
        try (var in = getClass().getResourceAsStream("/pytorch-engine.properties")) {
            engine.load(in);
        }
        assertThat(engine.getProperty("pytorch_version")).isEqualTo(Torch.VERSION);
        assertThat(getClass().getResource("/jnilib/linux-x86_64/" + Torch.CUDA_FLAVOR + "/libdjl_torch.so"))
                .isNotNull();
    }
}
