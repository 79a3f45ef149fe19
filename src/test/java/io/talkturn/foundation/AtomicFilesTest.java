package io.talkturn.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFilesTest {
    @TempDir
    Path temporary;

    @Test
    void twoWritersOfOneFileNeverMeet() throws Exception {
        Path file = temporary.resolve("file");
        AtomicFiles.writeText(file, "0".repeat(100_000));
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 1; w <= 2; w++) {
                String text = String.valueOf(w).repeat(100_000);
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 100; i++) {
                        AtomicFiles.writeText(file, text);
                    }
                }));
            }
            Future<Integer> torn = threads.submit(() -> {
                int found = 0;
                while (!over.get()) {
                    found += AtomicFiles.readText(file).matches("0{100000}|1{100000}|2{100000}") ? 0 : 1;
                }
                return found;
            });
            for (Future<?> writer : writers) {
                writer.get();
            }
            over.set(true);
            assertThat(torn.get()).isZero();
        }
        assertThat(temporary.toFile().list()).containsExactly("file");
    }

    @Test
    void aLinkPlantedUnderTheOldTemporaryNameIsLeftAlone() throws IOException {
        Path victim = Files.writeString(temporary.resolve("victim"), "precious");
        Files.createSymbolicLink(temporary.resolve(".file.tmp"), victim);

        AtomicFiles.writeText(temporary.resolve("file"), "new");

        assertThat(victim).hasContent("precious");
        assertThat(temporary.resolve("file")).hasContent("new");
    }

    @Test
    void aLinkStaysALinkAndWhatItLeadsToIsReplaced() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("other"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("other/file"));

        AtomicFiles.writeText(link, "first");
        AtomicFiles.writeText(link, "second");

        assertThat(link).isSymbolicLink();
        assertThat(other.resolve("file")).hasContent("second");
        Files.createSymbolicLink(temporary.resolve("circle"), Path.of("circle"));
        assertThatThrownBy(() -> AtomicFiles.writeText(temporary.resolve("circle"), "x"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("circle");
    }

    @Test
    void whoMayReadAFileStaysAsItWas() throws IOException {
        for (String mode : List.of("rw-------", "rw-r-----", "rw-rw-rw-", "r--------", "rwxr-x---")) {
            Path file = Files.writeString(temporary.resolve("file"), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

            AtomicFiles.write(file, out -> {
                try (var list = Files.newDirectoryStream(temporary, ".file*")) {
                    for (Path half : list) {
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(half)))
                                .as("while it is written")
                                .isEqualTo("rw-------");
                    }
                }
                out.write('x');
            });

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(mode);
            Files.delete(file);
        }
    }

    @Test
    void aWriterThatIsInterruptedSaysCancelledAndLeavesTheOldFile() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "old");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> AtomicFiles.writeText(file, "new")).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasContent("old");
        assertThat(temporary.toFile().list()).containsExactly("file");
    }

    @Test
    void appendingNeedsTheFolder() {
        assertThatThrownBy(() -> AtomicFiles.appendLine(temporary.resolve("gone/file"), "line"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("folder is not there");
    }
}
