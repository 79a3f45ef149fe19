package io.talkturn.sound;

import io.talkturn.foundation.UserError;
import org.jspecify.annotations.Nullable;

/** Plays stretches of one recording. Its state is asked for, as often as a picture is drawn. */
public interface Player extends AutoCloseable {
    /**
     * Plays; what was playing ends.
     *
     * @param from seconds from the start of the recording
     * @param to seconds
     * @param speed 1: as it was spoken
     */
    void play(double from, double to, double speed);

    /** Stops where it is. */
    void stop();

    /** Where it is: seconds from the start of the recording. */
    double position();

    /** Whether something is to be heard; false after the end, and after a problem. */
    boolean isPlaying();

    /** Whether slower speech keeps its pitch. */
    boolean keepsPitch();

    /** Why nothing is heard, null where there is no problem. */
    @Nullable
    UserError problem();

    @Override
    void close();
}
