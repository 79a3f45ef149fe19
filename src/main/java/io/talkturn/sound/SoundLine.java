package io.talkturn.sound;

/** A way out for sound: a device, or in tests what stands for one. */
public interface SoundLine extends AutoCloseable {
    /** Makes a line. */
    @FunctionalInterface
    interface Maker {
        /**
         * Opens a line.
         *
         * @param rate frames a second
         * @param channels 1 or 2
         * @throws io.talkturn.foundation.UserError where there is no device, or it is taken
         */
        SoundLine open(int rate, int channels);
    }

    /** Hands samples over; waits while the device has enough. */
    void write(short[] samples, int count);

    /** How many frames were heard by now. */
    long framesPlayed();

    /** Waits until all that was handed over was heard. */
    void drain();

    /** Falls silent at once; may be called by another thread. */
    @Override
    void close();
}
