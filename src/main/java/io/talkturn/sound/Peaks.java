package io.talkturn.sound;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Interruption;
import java.io.IOException;

/**
 * The outline of a stretch of a recording: the lowest and the highest sample of every column. The recording goes by in blocks
 * and is never in memory as a whole.
 *
 * @param from seconds
 * @param to seconds
 * @param lowest one a column, -1..1; 0 after the end of the recording
 * @param highest one a column, -1..1
 */
public record Peaks(double from, double to, float[] lowest, float[] highest) {
    private static final int BLOCK = 8_192;
    private static final float FULL = 32_768;

    /**
     * Looks at a stretch.
     *
     * @param columns how many
     * @throws io.talkturn.foundation.UserError where the file cannot be read
     * @throws java.util.concurrent.CancellationException where the thread was interrupted
     */
    public static Peaks of(SoundFile file, double from, double to, int columns) {
        Peaks peaks = new Peaks(from, to, new float[columns], new float[columns]);
        try (SoundSource source = file.from(from)) {
            peaks.fill(source);
        } catch (IOException e) {
            throw AtomicFiles.cannotRead(file.path(), e);
        }
        return peaks;
    }

    /** The largest distance from 0, so that a soft recording can be drawn larger. */
    public float largest() {
        float largest = 0;
        for (int i = 0; i < lowest.length; i++) {
            largest = Math.max(largest, Math.max(-lowest[i], highest[i]));
        }
        return largest;
    }

    private void fill(SoundSource source) throws IOException {
        int channels = source.channels();
        long frames = Math.max(1, Math.round((to - from) * source.rate()));
        short[] block = new short[BLOCK * channels];
        long frame = 0;
        for (int read = source.read(block); read > 0 && frame < frames; read = source.read(block)) {
            Interruption.check();
            for (int i = 0; i < read && frame < frames; i += channels) {
                int column = (int) (frame * lowest.length / frames);
                for (int channel = 0; channel < channels; channel++) {
                    add(column, block[i + channel] / FULL);
                }
                frame++;
            }
        }
    }

    private void add(int column, float value) {
        lowest[column] = Math.min(lowest[column], value);
        highest[column] = Math.max(highest[column], value);
    }
}
