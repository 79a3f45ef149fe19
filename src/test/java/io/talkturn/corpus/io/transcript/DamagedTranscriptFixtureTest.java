package io.talkturn.corpus.io.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.talkturn.corpus.io.Importers;
import io.talkturn.corpus.io.OwnExpected;
import io.talkturn.corpus.io.source.ImportRequest;
import io.talkturn.corpus.io.source.Importer;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a transcript on its way, it is read or refused in one sentence: nothing else is ever thrown. */
final class DamagedTranscriptFixtureTest {
    private static final int TRIALS = 40;
    private static final long SEED = 4711;

    @TempDir
    Path folder;

    static Stream<Path> files() {
        return OwnExpected.in(
                        "elan",
                        "elan-unaligned",
                        "praat-long",
                        "praat-short",
                        "mfa",
                        "chat",
                        "whisper",
                        "whisperx",
                        "subtitles")
                .stream()
                .flatMap(name -> OwnExpected.sources(name).stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsCutShortIsReadOrRefused(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 1; i <= TRIALS; i++) {
            byte[] cut = new byte[whole.length * i / (TRIALS + 1)];
            System.arraycopy(whole, 0, cut, 0, cut.length);
            readOrRefused(file, cut);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileWithBytesThatChangedIsReadOrRefused(Path file) throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < TRIALS; i++) {
            byte[] changed = Files.readAllBytes(file);
            for (int k = 0; k < 1 + i % 5; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(32, 127);
            }
            readOrRefused(file, changed);
        }
    }

    /** Each importer is asked, those that would not recognise the file any more too. */
    private void readOrRefused(Path file, byte[] content) throws IOException {
        Path damaged = Files.write(folder.resolve(String.valueOf(file.getFileName())), content);
        for (Importer importer : Importers.standard().all()) {
            if (importer instanceof TranscriptImporter && importer.recognises(List.of(damaged))) {
                try {
                    importer.read(ImportRequest.of(damaged), Progress.NONE);
                } catch (UserError e) {
                    assertThat(e.what()).isNotBlank();
                    assertThat(e.wayOut()).isNotBlank();
                }
            }
        }
    }
}
