package io.talkturn.corpus.io;

import io.talkturn.corpus.Track;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** {@code tracks.jsonl}: when each speaker's face was seen, one line a video that was read. */
public final class TracksFile {
    static final String FILE = "tracks.jsonl";

    private TracksFile() {}

    /** Writes one line a video. */
    public static void write(Path folder, List<Track> tracks) {
        AtomicFiles.writeText(folder.resolve(FILE), out -> {
            for (Track track : tracks) {
                out.write(Json.line(track));
                out.write('\n');
            }
        });
    }

    /**
     * Reads them; none where no video was read.
     *
     * @throws UserError where a line is damaged
     */
    public static List<Track> read(Path folder) {
        Path file = folder.resolve(FILE);
        List<Track> tracks = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : AtomicFiles.readText(file).lines().toList()) {
                tracks.add(track(file, line));
            }
        }
        return tracks;
    }

    private static Track track(Path file, String line) {
        @Nullable Throwable cause = null;
        try {
            @Nullable Track track = Json.parseWhole(line, Track.class);
            if (track != null) {
                return track;
            }
        } catch (JacksonException e) {
            cause = e;
        }
        throw new UserError("A line of the tracks is damaged.", file, "Weave the corpus again.", cause);
    }
}
