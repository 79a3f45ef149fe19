package io.talkturn.weaving;

import io.talkturn.foundation.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The conversations of fixtures/monah for tests of other packages. */
public final class WovenCorpora {
    private static final Path KITE =
            Path.of("src/test/resources/fixtures/monah/inputs/Kite").toAbsolutePath();

    private WovenCorpora() {}

    /** Writes the corpus, not yet woven. */
    public static void write(Path folder) throws IOException {
        Path temporary = Files.createTempDirectory("woven");
        WovenFixture fixture = WovenFixture.ofRepository(temporary);
        Files.createDirectories(folder.getParent());
        Files.move(fixture.folder(), folder);
        Folders.delete(temporary);
    }

    /** The tables of OpenFace of the first conversation. */
    public static Path files() {
        return KITE.resolve("openface");
    }

    /** Its tones. */
    public static Path tone() {
        return KITE.resolve("talkturn_vokaturi.csv");
    }
}
