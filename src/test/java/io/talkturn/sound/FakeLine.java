package io.talkturn.sound;

import io.talkturn.foundation.UserError;
import java.util.ArrayList;
import java.util.List;

/** Stands for a sound device: keeps what it is given; its clock is moved by the test, or all is heard at once. */
public final class FakeLine implements SoundLine {
    private final List<Short> heard = new ArrayList<>();
    private int channels = 1;
    private long played = -1;
    private boolean isClosed;
    private Runnable onWrite = () -> {};

    /** A computer without a sound device. */
    public static SoundLine none(int rate, int channels) {
        throw new UserError("Nothing can be heard: this computer has no sound device.", "Connect one.");
    }

    /** For a player. */
    public Maker maker() {
        return (rate, wanted) -> {
            channels = wanted;
            isClosed = false;
            return this;
        };
    }

    /** Called after every write. */
    void onWrite(Runnable action) {
        onWrite = action;
    }

    /** Says how much was heard. */
    void played(long frames) {
        played = frames;
    }

    List<Short> heard() {
        return heard;
    }

    boolean isClosed() {
        return isClosed;
    }

    @Override
    public void write(short[] samples, int count) {
        for (int i = 0; i < count; i++) {
            heard.add(samples[i]);
        }
        onWrite.run();
    }

    @Override
    public long framesPlayed() {
        return played < 0 ? heard.size() / channels : played;
    }

    @Override
    public void drain() {}

    @Override
    public void close() {
        isClosed = true;
    }
}
