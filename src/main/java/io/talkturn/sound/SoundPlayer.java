package io.talkturn.sound;

import io.talkturn.foundation.UserError;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Plays a recording that the Java runtime decodes. Called by one thread; the samples go by in another. */
public final class SoundPlayer implements Player {
    private final SoundFile file;
    private final SoundLine.Maker lines;
    private final Executor background;
    private volatile @Nullable Stretch stretch;

    /** @param background runs what hands samples to the line; it waits for the line most of the time */
    public SoundPlayer(SoundFile file, SoundLine.Maker lines, Executor background) {
        this.file = file;
        this.lines = lines;
        this.background = background;
    }

    @Override
    public void play(double from, double to, double speed) {
        stop();
        Stretch next = new Stretch(file, from, Math.min(to, file.seconds()), speed);
        stretch = next;
        background.execute(() -> next.run(lines));
    }

    @Override
    public void stop() {
        Stretch now = stretch;
        if (now != null) {
            now.stop();
        }
    }

    @Override
    public double position() {
        Stretch now = stretch;
        return now == null ? 0 : now.position();
    }

    @Override
    public boolean isPlaying() {
        Stretch now = stretch;
        return now != null && !now.isOver();
    }

    @Override
    public boolean keepsPitch() {
        return true;
    }

    @Override
    public @Nullable UserError problem() {
        Stretch now = stretch;
        return now == null ? null : now.problem();
    }

    @Override
    public void close() {
        stop();
    }
}
