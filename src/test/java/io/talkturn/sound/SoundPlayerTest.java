package io.talkturn.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stretch is played by a line that only counts: what is heard, where it is, how it ends. */
final class SoundPlayerTest {
    @TempDir
    private Path folder;

    private final FakeLine line = new FakeLine();

    private SoundPlayer player(double frequency) {
        SoundFile file = SoundFile.open(Waves.mono(folder.resolve("a.wav"), 4, Waves.tone(frequency)));
        return new SoundPlayer(file, line.maker(), Runnable::run);
    }

    @Test
    void exactlyTheStretchIsHeard() {
        SoundPlayer player = player(100);

        player.play(1, 2.5, 1);

        assertThat(line.heard()).hasSize(12_000);
        assertThat(player.isPlaying()).isFalse();
        assertThat(player.position()).isEqualTo(2.5);
        assertThat(line.isClosed()).isTrue();
        assertThat(player.problem()).isNull();
    }

    @Test
    void thePlaceIsWhatWasHeardAndNotWhatWasHandedOver() {
        SoundPlayer player = player(100);
        double[] place = {0};
        line.played(4_000);
        line.onWrite(() -> place[0] = player.position());

        player.play(1, 2.5, 1);

        assertThat(place[0]).isEqualTo(1.5);
    }

    @Test
    void aDefectOfTheDeviceEndsWhatPlaysAndIsTold() {
        SoundPlayer player = player(100);
        line.onWrite(() -> {
            throw new IllegalStateException("the device is mad");
        });

        assertThatThrownBy(() -> player.play(1, 2.5, 1)).hasMessage("the device is mad");

        assertThat(player.isPlaying()).isFalse();
        assertThat(player.problem()).isNotNull();
        assertThat(line.isClosed()).isTrue();
    }

    @Test
    void aPauseStaysWhereItIs() {
        SoundPlayer player = player(100);
        line.played(2_000);
        line.onWrite(player::stop);

        player.play(1, 2.5, 1);

        assertThat(player.isPlaying()).isFalse();
        assertThat(player.position()).isEqualTo(1.25);
        assertThat(line.isClosed()).isTrue();
        assertThat(line.heard()).hasSizeLessThan(12_000);
    }

    @Test
    void halfAsFastIsTwiceAsLongAndOfTheSamePitch() {
        SoundPlayer player = player(200);

        player.play(1, 2, 0.5);

        assertThat(line.heard()).hasSize(16_000);
        assertThat(frequency(line.heard())).isCloseTo(200, within(8.0));
        assertThat(player.position()).isEqualTo(2);
        assertThat(player.keepsPitch()).isTrue();
    }

    @Test
    void withoutASoundDeviceThatIsSaid() {
        SoundFile file = SoundFile.open(Waves.mono(folder.resolve("a.wav"), 4, Waves.tone(100)));
        SoundPlayer player = new SoundPlayer(file, FakeLine::none, Runnable::run);

        player.play(1, 2, 1);

        assertThat(player.isPlaying()).isFalse();
        assertThat(player.problem()).hasMessageContaining("no sound device");
        assertThat(player.position()).isEqualTo(1);
    }

    @Test
    void aRecordingThatGoesAwayMeanwhileIsSaid() throws Exception {
        SoundPlayer player = player(100);
        Files.delete(folder.resolve("a.wav"));

        player.play(1, 2, 1);

        assertThat(player.problem()).isNotNull();
        assertThat(player.isPlaying()).isFalse();
    }

    @Test
    void theEndOfTheRecordingIsTheEnd() {
        SoundPlayer player = player(100);

        player.play(3.5, 9, 1);

        assertThat(line.heard()).hasSize(4_000);
        assertThat(player.position()).isEqualTo(4);
    }

    /** By the times that it goes up through zero. */
    private static double frequency(List<Short> samples) {
        int crossings = 0;
        for (int i = 1; i < samples.size(); i++) {
            crossings += samples.get(i - 1) < 0 && samples.get(i) >= 0 ? 1 : 0;
        }
        return crossings / (samples.size() / 8_000.0);
    }
}
