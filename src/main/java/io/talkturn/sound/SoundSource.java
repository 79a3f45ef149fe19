package io.talkturn.sound;

import java.io.IOException;

/** Samples of 16 bits, channels interleaved, one after the other until there are no more. */
public interface SoundSource extends AutoCloseable {
    /** Frames a second. */
    int rate();

    /** 1 or 2. */
    int channels();

    /**
     * Fills a buffer from its beginning.
     *
     * @param samples whole frames
     * @return how many samples there are now, fewer than there is room for only at the end, 0 after it
     * @throws IOException where the file cannot be read
     */
    int read(short[] samples) throws IOException;

    @Override
    void close() throws IOException;
}
