package io.talkturn.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PeaksTest {
    @TempDir
    private Path folder;

    private SoundFile loudInTheMiddle() {
        return SoundFile.open(Waves.mono(
                folder.resolve("a.wav"),
                4,
                s -> s > 1 && s < 2 ? 0.8 * Math.sin(s * 3000) : 0.01 * Math.sin(s * 3000)));
    }

    @Test
    void everyColumnHasTheLowestAndHighestSample() {
        Peaks peaks = Peaks.of(loudInTheMiddle(), 0, 4, 8);

        for (int column = 0; column < 8; column++) {
            boolean isLoud = column == 2 || column == 3;
            assertThat(peaks.highest()[column]).isBetween(isLoud ? 0.75f : 0, isLoud ? 0.81f : 0.02f);
            assertThat(peaks.lowest()[column]).isBetween(isLoud ? -0.81f : -0.02f, isLoud ? -0.75f : 0);
        }
        assertThat(peaks.largest()).isBetween(0.75f, 0.81f);
    }

    @Test
    void afterTheEndThereIsSilence() {
        Peaks peaks = Peaks.of(loudInTheMiddle(), 3, 5, 4);

        assertThat(peaks.highest()[1]).isPositive();
        assertThat(peaks.highest()[3]).isZero();
    }

    @Test
    void nobodyWaitsForAnOutlineThatIsNoLongerWanted() {
        SoundFile file = loudInTheMiddle();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Peaks.of(file, 0, 4, 8)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
