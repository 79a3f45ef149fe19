package io.talkturn.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** WAV files of a curve. */
public final class Waves {
    private Waves() {}

    /**
     * Writes one.
     *
     * @param value of a second, -1..1
     */
    public static Path write(Path file, AudioFormat format, double seconds, DoubleUnaryOperator value) {
        int frames = (int) Math.round(seconds * format.getFrameRate());
        int channels = format.getChannels();
        byte[] bytes = new byte[frames * channels * 2];
        for (int i = 0; i < frames; i++) {
            short sample = (short) Math.round(value.applyAsDouble(i / format.getFrameRate()) * Short.MAX_VALUE);
            for (int c = 0; c < channels; c++) {
                bytes[2 * (i * channels + c)] = (byte) sample;
                bytes[2 * (i * channels + c) + 1] = (byte) (sample >> 8);
            }
        }
        AudioFormat made = new AudioFormat(format.getSampleRate(), 16, channels, true, false);
        try (AudioInputStream all = AudioSystem.getAudioInputStream(
                format, new AudioInputStream(new ByteArrayInputStream(bytes), made, frames))) {
            AudioSystem.write(all, AudioFileFormat.Type.WAVE, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Mono, 16 bits, 8,000 frames a second. */
    public static Path mono(Path file, double seconds, DoubleUnaryOperator value) {
        return write(file, new AudioFormat(8_000, 16, 1, true, false), seconds, value);
    }

    /** A sine. */
    public static DoubleUnaryOperator tone(double frequency) {
        return second -> 0.5 * Math.sin(2 * Math.PI * frequency * second);
    }
}
