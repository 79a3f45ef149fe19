package io.talkturn.ui.listen;

import io.talkturn.sound.DeviceLine;
import io.talkturn.sound.Player;
import io.talkturn.sound.SoundFile;
import io.talkturn.sound.SoundPlayer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Players of the computer's own: JavaFX where there is a film, Java sound for all else. */
public final class DevicePlayers implements PlayerMaker {
    private final Executor background;

    /** @param background runs what waits for the device */
    public DevicePlayers(Executor background) {
        this.background = background;
    }

    @Override
    public Player of(Recorded recorded) {
        Path film = recorded.film();
        SoundFile sound = recorded.sound();
        return film == null
                ? new SoundPlayer(Objects.requireNonNull(sound), DeviceLine::open, background)
                : new FilmPlayer(film);
    }
}
