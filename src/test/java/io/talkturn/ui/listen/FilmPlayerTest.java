package io.talkturn.ui.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is said where JavaFX cannot play a recording: it does not say itself what is missing. */
final class FilmPlayerTest {
    private static final Path FILM = Path.of("a.mp4");

    @Test
    void onLinuxThePackagesAreNamed() {
        assertThat(FilmPlayer.problem(FILM, null, true, "Linux").wayOut()).contains("libavcodec", "apt install");
        assertThat(FilmPlayer.problem(FILM, null, true, "Windows 11").wayOut()).contains("H.264");
    }

    @Test
    void aMissingDeviceIsSaidFirst() {
        assertThat(FilmPlayer.problem(FILM, null, false, "Linux")).hasMessageContaining("no sound device");
    }
}
