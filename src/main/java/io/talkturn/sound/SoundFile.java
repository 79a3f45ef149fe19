package io.talkturn.sound;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;

/**
 * A recording that the Java runtime decodes by itself: WAV, AIFF and AU, of 8 to 32 bits or µ-law. Only its head is read until
 * somebody asks for samples, and of these only those asked for.
 *
 * @param path where it is
 * @param stored the form in the file
 * @param frames how many it has
 */
public record SoundFile(Path path, AudioFormat stored, long frames) {
    private static final int BITS = 16;

    /**
     * Reads the head of a recording.
     *
     * @throws UserError where the file is not there, or of a kind that the runtime cannot decode
     */
    public static SoundFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UserError(
                    "The recording is not there any more.", path, "Find it again on Data with “Find recordings…”.");
        }
        try {
            AudioFileFormat format = AudioSystem.getAudioFileFormat(path.toFile());
            AudioFormat stored = format.getFormat();
            boolean isWhole = format.getFrameLength() > 0 && stored.getFrameSize() > 0;
            if (!isWhole || !AudioSystem.isConversionSupported(heard(stored), stored)) {
                throw undecoded(path, null);
            }
            return new SoundFile(path, stored, format.getFrameLength());
        } catch (UnsupportedAudioFileException e) {
            throw undecoded(path, e);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(path, e);
        }
    }

    private static UserError undecoded(Path path, @Nullable Exception cause) {
        return new UserError(
                "The recording is of a kind that cannot be decoded here.",
                path,
                "Convert it to WAV with 16 bits, for example with “ffmpeg -i old new.wav”.",
                cause);
    }

    /** How long it is. */
    public double seconds() {
        return frames / stored.getFrameRate();
    }

    /**
     * Its samples from a moment on.
     *
     * @param second from the start of the recording; after its end there are none
     * @throws UserError where the file cannot be read
     */
    public SoundSource from(double second) {
        try {
            return decoded(AudioSystem.getAudioInputStream(path.toFile()), second);
        } catch (UnsupportedAudioFileException e) {
            throw undecoded(path, e);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(path, e);
        }
    }

    private SoundSource decoded(AudioInputStream raw, double second) throws IOException {
        try {
            long skipped = Math.clamp(Math.round(second * stored.getFrameRate()), 0, frames) * stored.getFrameSize();
            skip(raw, skipped);
            return new DecodedSound(AudioSystem.getAudioInputStream(heard(stored), raw));
        } catch (IOException | RuntimeException e) {
            raw.close(); // an open file could be neither moved nor deleted on Windows
            throw e;
        }
    }

    /** A stream may skip less than it was asked for. */
    private static void skip(AudioInputStream raw, long bytes) throws IOException {
        long rest = bytes;
        while (rest > 0) {
            long done = raw.skip(rest);
            if (done <= 0) {
                return;
            }
            rest -= done;
        }
    }

    private static AudioFormat heard(AudioFormat stored) {
        return new AudioFormat(
                Encoding.PCM_SIGNED,
                stored.getSampleRate(),
                BITS,
                stored.getChannels(),
                stored.getChannels() * BITS / Byte.SIZE,
                stored.getSampleRate(),
                false);
    }
}
