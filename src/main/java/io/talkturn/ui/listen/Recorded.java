package io.talkturn.ui.listen;

import io.talkturn.corpus.io.Recordings;
import io.talkturn.corpus.io.Recordings.Recording;
import io.talkturn.foundation.UserError;
import io.talkturn.sound.SoundFile;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's recording, looked for and opened; not on the UI thread.
 *
 * @param sound what the Java runtime decodes, null where there is no such file
 * @param film what JavaFX plays, with a picture or without, null where there is no such file
 * @param problem why what is there cannot be played, null where it can
 */
public record Recorded(
        @Nullable SoundFile sound,
        @Nullable Path film,
        @Nullable UserError problem) {
    /** No recording is known. */
    static final Recorded NONE = new Recorded(null, null, null);

    private static final List<String> FILMS = List.of(".mp4", ".m4v", ".mov", ".m4a", ".mp3");
    private static final List<String> SOUNDS = List.of(".wav", ".aiff", ".aif", ".au");
    private static final List<String> PICTURES = List.of(".mp4", ".m4v", ".mov");

    /** Looks where recordings are known to be; beside a film lies its sound, and beside a sound its film. */
    static Recorded find(Passage passage) {
        Recording found = Recordings.of(passage.folder(), passage.corpus()).list().stream()
                .filter(each -> each.conversation().equals(passage.conversation()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return NONE;
        }
        Path path = found.path();
        if (path == null) {
            return found.named().isEmpty()
                    ? NONE
                    : new Recorded(
                            null,
                            null,
                            new UserError(
                                    Texts.of("listen.missing", found.named()), Texts.of("listen.missing.wayout")));
        }
        return open(path);
    }

    private static Recorded open(Path path) {
        if (isOne(path, FILMS)) {
            Path sound = beside(path, SOUNDS);
            return new Recorded(sound == null ? null : opened(sound), path, null);
        }
        try {
            return new Recorded(SoundFile.open(path), beside(path, PICTURES), null);
        } catch (UserError e) {
            return new Recorded(null, null, e);
        }
    }

    /** The sound beside a film is for its waveform alone: where it cannot be opened there is none. */
    private static @Nullable SoundFile opened(Path path) {
        try {
            return SoundFile.open(path);
        } catch (UserError e) {
            return null;
        }
    }

    private static boolean isOne(Path path, List<String> endings) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    private static @Nullable Path beside(Path path, List<String> endings) {
        String stem = String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", "");
        return endings.stream()
                .map(ending -> path.resolveSibling(stem + ending))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    /** Whether there is something to play. */
    public boolean isPlayable() {
        return sound != null || film != null;
    }
}
