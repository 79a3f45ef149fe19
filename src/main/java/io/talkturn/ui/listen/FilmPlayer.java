package io.talkturn.ui.listen;

import io.talkturn.foundation.UserError;
import io.talkturn.sound.DeviceLine;
import io.talkturn.sound.Player;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaPlayer.Status;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Plays what JavaFX decodes: MP4 with H.264 and AAC, M4A, MP3. On Linux the decoders are those of libavcodec, which a distribution
 * brings or does not. The file is opened when it is first played, by JavaFX in threads of its own.
 */
public final class FilmPlayer implements Player {
    private final Path path;
    private final ReadOnlyObjectWrapper<@Nullable MediaPlayer> media = new ReadOnlyObjectWrapper<>();
    private @Nullable UserError problem;
    private double place;
    private double end;
    private boolean isWanted;

    FilmPlayer(Path path) {
        this.path = path;
    }

    /** What a view of the picture shows, null until it is first played. */
    public ReadOnlyObjectProperty<@Nullable MediaPlayer> mediaProperty() {
        return media.getReadOnlyProperty();
    }

    @Override
    public void play(double from, double to, double speed) {
        problem = null;
        place = from;
        end = to;
        isWanted = true;
        MediaPlayer player = media.get() == null ? open() : media.get();
        if (player == null) {
            isWanted = false;
            return;
        }
        player.setRate(speed);
        if (player.getStatus() == Status.UNKNOWN) {
            player.setOnReady(() -> start(player));
        } else {
            start(player);
        }
    }

    private void start(MediaPlayer player) {
        if (isWanted) {
            player.setStopTime(Duration.seconds(end));
            player.seek(Duration.seconds(place));
            player.play();
        }
    }

    private @Nullable MediaPlayer open() {
        try {
            Media opened = new Media(path.toUri().toString());
            MediaPlayer player = new MediaPlayer(opened);
            opened.setOnError(() -> fail(opened.getError()));
            player.setOnError(() -> fail(player.getError()));
            player.setOnEndOfMedia(() -> {
                place = end;
                isWanted = false;
                player.pause();
            });
            media.set(player);
            return player;
        } catch (MediaException e) {
            fail(e);
            return null;
        }
    }

    private void fail(@Nullable MediaException thrown) {
        isWanted = false;
        problem = problem(path, thrown, DeviceLine.isThere(), System.getProperty("os.name", ""));
        MediaPlayer player = media.get();
        media.set(null);
        if (player != null) {
            player.dispose();
        }
    }

    /** JavaFX does not tell a missing decoder from a missing device. */
    static UserError problem(Path path, @Nullable MediaException thrown, boolean hasDevice, String system) {
        boolean isOfUnknownKind = thrown != null && thrown.getType() == MediaException.Type.MEDIA_UNSUPPORTED;
        boolean isLinux = system.toLowerCase(Locale.ROOT).contains("linux");
        if (isOfUnknownKind) {
            return new UserError(Texts.of("listen.kind"), path, Texts.of("listen.kind.wayout"), thrown);
        }
        if (!hasDevice) {
            return new UserError(Texts.of("listen.device"), null, Texts.of("listen.device.wayout"), thrown);
        }
        return new UserError(
                Texts.of("listen.decoder"),
                path,
                Texts.of(isLinux ? "listen.decoder.linux" : "listen.kind.wayout"),
                thrown);
    }

    @Override
    public void stop() {
        place = position();
        isWanted = false;
        MediaPlayer player = media.get();
        if (player != null) {
            player.pause();
        }
    }

    @Override
    public double position() {
        MediaPlayer player = media.get();
        boolean goesOn = isWanted && player != null && player.getStatus() == Status.PLAYING;
        return goesOn ? Math.clamp(player.getCurrentTime().toSeconds(), Math.min(place, end), end) : place;
    }

    @Override
    public boolean isPlaying() {
        return isWanted;
    }

    /** The players of macOS keep it; GStreamer as JavaFX brings it, on Linux and Windows, does not. */
    @Override
    public boolean keepsPitch() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    }

    @Override
    public @Nullable UserError problem() {
        return problem;
    }

    @Override
    public void close() {
        isWanted = false;
        MediaPlayer player = media.get();
        media.set(null);
        if (player != null) {
            player.dispose();
        }
    }
}
