package io.talkturn.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SoundFileTest {
    @TempDir
    private Path folder;

    private static short[] read(SoundFile file, double from, int frames) throws IOException {
        try (SoundSource source = file.from(from)) {
            short[] samples = new short[frames * source.channels()];
            assertThat(source.read(samples)).isEqualTo(samples.length);
            return samples;
        }
    }

    @Test
    void aRecordingIsReadFromAnyMoment() throws IOException {
        SoundFile file = SoundFile.open(Waves.mono(folder.resolve("a.wav"), 3, second -> second / 10));

        assertThat(file.seconds()).isEqualTo(3);
        assertThat(read(file, 2, 1)[0] / 32_767.0).isCloseTo(0.2, org.assertj.core.api.Assertions.within(0.001));
    }

    @Test
    void lawAndBitsAndChannelsAreDecoded() throws IOException {
        AudioFormat law = new AudioFormat(Encoding.ULAW, 8_000, 8, 1, 1, 8_000, false);
        AudioFormat stereo = new AudioFormat(44_100, 24, 2, true, false);

        SoundFile small = SoundFile.open(Waves.write(folder.resolve("law.wav"), law, 1, second -> 0.25));
        SoundFile wide = SoundFile.open(Waves.write(folder.resolve("wide.wav"), stereo, 1, second -> -0.5));

        assertThat(read(small, 0.5, 1)[0] / 32_767.0).isCloseTo(0.25, org.assertj.core.api.Assertions.within(0.02));
        short[] both = read(wide, 0.5, 2);
        assertThat(both).hasSize(4).doesNotContain((short) 0);
        assertThat(both[3] / 32_767.0).isCloseTo(-0.5, org.assertj.core.api.Assertions.within(0.001));
        assertThat(Files.size(folder.resolve("law.wav"))).isLessThan(8_100);
    }

    @Test
    void fourMicrophonesBecomeOneChannel() throws IOException {
        AudioFormat four = new AudioFormat(16_000, 16, 4, true, false);
        SoundFile file = SoundFile.open(Waves.write(folder.resolve("four.wav"), four, 1, second -> 0.5));

        assertThat(read(file, 0, 3)).containsExactly(16_384, 16_384, 16_384);
    }

    @Test
    void whatIsNoSoundOrGoneIsSaidWithAWayOut() throws IOException {
        Path text = Files.writeString(folder.resolve("a.flac"), "fLaC and so on, not for the Java runtime");

        assertThatThrownBy(() -> SoundFile.open(text))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.wayOut()).contains("ffmpeg"));
        assertThatThrownBy(() -> SoundFile.open(folder.resolve("gone.wav")))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.wayOut()).contains("Find recordings"));
    }
}
