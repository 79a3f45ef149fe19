package io.talkturn.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import javax.sound.sampled.AudioInputStream;

/** What a decoder gives, as samples. More than two channels, as of microphone arrays, become one: their mean. */
final class DecodedSound implements SoundSource {
    private static final int STEREO = 2;

    private final AudioInputStream decoded;
    private final int stored;
    private byte[] bytes = new byte[0];

    /** @param decoded signed 16 bits, the lower byte first */
    DecodedSound(AudioInputStream decoded) {
        this.decoded = decoded;
        this.stored = decoded.getFormat().getChannels();
    }

    @Override
    public int rate() {
        return Math.round(decoded.getFormat().getSampleRate());
    }

    @Override
    public int channels() {
        return stored > STEREO ? 1 : stored;
    }

    @Override
    public int read(short[] samples) throws IOException {
        int frames = samples.length / channels();
        int size = frames * stored * Short.BYTES;
        if (bytes.length != size) {
            bytes = new byte[size];
        }
        int there = decoded.readNBytes(bytes, 0, size) / (stored * Short.BYTES);
        ShortBuffer read = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        if (stored <= STEREO) {
            read.get(samples, 0, there * stored);
        } else {
            mix(read, samples, there);
        }
        return there * channels();
    }

    private void mix(ShortBuffer read, short[] samples, int there) {
        for (int frame = 0; frame < there; frame++) {
            int sum = 0;
            for (int channel = 0; channel < stored; channel++) {
                sum += read.get();
            }
            samples[frame] = (short) (sum / stored);
        }
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }
}
