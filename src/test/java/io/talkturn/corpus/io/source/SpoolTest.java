package io.talkturn.corpus.io.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import writes beside the corpus it makes, and what becomes of it. */
final class SpoolTest {
    @TempDir
    Path place;

    /** Makes a spool as an import does, says so, and waits to be killed. */
    static final class Importing {
        private Importing() {}

        public static void main(String[] arguments) throws Exception {
            Spool spool = Spool.beside(Path.of(arguments[0]));
            Files.write(spool.folder().resolve("text.npy"), new byte[1000]);
            System.out.println("ready");
            System.in.read();
        }
    }

    @Test
    void aSpoolIsGoneWhenItIsClosed() throws IOException {
        try (Spool spool = Spool.beside(place.resolve("corpus"))) {
            assertThat(spool.folder()).isDirectory().hasParent(place);
        }
        assertThat(spools()).isEmpty();
    }

    @Test
    void theNextImportTakesAwayWhatAKilledOneLeftAndNothingOfALivingOne() throws Exception {
        Process import1 = importing();
        Path left = spools().getFirst();
        Process import2 = importing();
        assertThat(spools()).hasSize(2);
        old(left);
        spools().forEach(SpoolTest::old);

        import1.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        try (Spool own = Spool.beside(place.resolve("corpus"))) {
            assertThat(spools()).hasSize(2).contains(own.folder()).doesNotContain(left);
            // one of the same process is in use too
            old(own.folder());
            Spool.sweep(place);
            assertThat(spools()).hasSize(2);
        } finally {
            import2.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        Spool.sweep(place);
        assertThat(spools()).isEmpty();
    }

    @Test
    void aFolderOfAnEarlierVersionIsTakenAwayWhenItIsADayOld() throws IOException {
        Path fresh = Files.createDirectory(place.resolve(".talkturn-import1"));
        Path aged = Files.createDirectory(place.resolve(".talkturn-import2"));
        Path other = Files.createDirectory(place.resolve(".talkturn-other"));
        Files.setLastModifiedTime(aged, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        Spool.sweep(place);

        assertThat(spools()).containsExactly(fresh);
        assertThat(other).exists();
    }

    @Test
    void aPlaceThatIsNotThereIsNoProblem() {
        Spool.sweep(place.resolve("nowhere"));
        assertThat(place.resolve("nowhere")).doesNotExist();
    }

    private Process importing() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importing.class.getName(),
                        place.resolve("corpus").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    /** As if it had been made a minute ago: a spool that was just made is left alone. */
    private static void old(Path spool) {
        try {
            Files.setLastModifiedTime(
                    spool.resolve(".lock"), FileTime.from(Instant.now().minusSeconds(60)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> spools() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(path -> path.getFileName().toString().startsWith(".talkturn-import"))
                    .sorted()
                    .toList();
        }
    }
}
