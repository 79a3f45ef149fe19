package io.talkturn.sound;

import io.talkturn.foundation.UserError;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The computer's sound device. */
public final class DeviceLine implements SoundLine {
    private static final int BITS = 16;

    /** Seconds that the device holds: little, so that a pause is heard at once. */
    private static final double HELD = 0.15;

    private final SourceDataLine line;

    private DeviceLine(SourceDataLine line) {
        this.line = line;
    }

    /**
     * Opens the device.
     *
     * @throws UserError where there is none, or another program has it
     */
    public static SoundLine open(int rate, int channels) {
        AudioFormat format = new AudioFormat(rate, BITS, channels, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, ((int) (rate * HELD)) * format.getFrameSize());
            line.start();
            return new DeviceLine(line);
        } catch (IllegalArgumentException | LineUnavailableException e) {
            throw new UserError(
                    "Nothing can be heard: no sound device is free.",
                    null,
                    "Connect loudspeakers or headphones, or end the program that has them.",
                    e);
        }
    }

    /** Whether there is a device at all. */
    public static boolean isThere() {
        return AudioSystem.isLineSupported(new DataLine.Info(SourceDataLine.class, null));
    }

    @Override
    public void write(short[] samples, int count) {
        byte[] bytes = new byte[count * Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples, 0, count);
        line.write(bytes, 0, bytes.length);
    }

    @Override
    public long framesPlayed() {
        return line.getLongFramePosition();
    }

    @Override
    public void drain() {
        line.drain();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
