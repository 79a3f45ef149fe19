package io.talkturn.ui.listen;

import io.talkturn.foundation.UserError;
import io.talkturn.sound.Player;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it was asked for; the test says how far it is. */
final class FakePlayer implements Player {
    final List<String> asked = new ArrayList<>();
    UserError problem;
    boolean keepsPitch = true;
    private double place;
    private double end;
    private boolean isPlaying;

    /** So much later. */
    void pass(double seconds) {
        place = Math.min(end, place + seconds);
        isPlaying = isPlaying && place < end;
    }

    @Override
    public void play(double from, double to, double speed) {
        asked.add(from + "-" + to + " at " + speed);
        place = from;
        end = to;
        isPlaying = problem == null;
    }

    @Override
    public void stop() {
        isPlaying = false;
    }

    @Override
    public double position() {
        return place;
    }

    @Override
    public boolean isPlaying() {
        return isPlaying;
    }

    @Override
    public boolean keepsPitch() {
        return keepsPitch;
    }

    @Override
    public UserError problem() {
        return problem;
    }

    @Override
    public void close() {
        asked.add("closed");
    }
}
