package io.talkturn.corpus.io;

import io.talkturn.corpus.Conversation;
import io.talkturn.corpus.Corpus;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.SteadyReading;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code media.json}: where the recordings of conversations are. Nothing is copied; a recording that was moved is found again
 * by its name, see {@link Recordings}. The file is no part of a corpus's hash.
 */
public final class MediaFile {
    static final String FILE = "media.json";
    private static final int FORMAT = 1;

    private MediaFile() {}

    /**
     * What the file holds.
     *
     * @param format the version of this form, now 1
     * @param recordings the path, or the name, of a recording by the conversation's id
     */
    record Contents(int format, Map<String, String> recordings) {}

    /**
     * The path, or where its folder is not known the name, of every conversation's recording.
     *
     * @throws UserError where the file is damaged
     */
    public static Map<String, String> read(Path folder) {
        return SteadyReading.of(folder, () -> now(folder));
    }

    private static Map<String, String> now(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Contents contents = Json.read(file, Contents.class);
        if (contents.format() != FORMAT || contents.recordings() == null) {
            throw new UserError(
                    "The list of recordings is not of the form " + FORMAT + ".",
                    file,
                    "Delete the file; the recordings can be found again.");
        }
        return contents.recordings();
    }

    /** What is known before a corpus takes the place of another; a damaged list is no reason against that. */
    static Map<String, String> known(Path folder) {
        try {
            return now(folder);
        } catch (UserError e) {
            return Map.of();
        }
    }

    /**
     * Writes what the source of a corpus names, into the folder that is being filled; nothing where it names none.
     *
     * @param known what was known before: where somebody has said it, the name that the source has does not count
     */
    static void write(Path fresh, Map<String, String> known, Corpus corpus) {
        Map<String, String> recordings = new LinkedHashMap<>(known);
        boolean isNew = false;
        for (Conversation conversation : corpus.conversations()) {
            String media = conversation.media();
            if (media != null) {
                isNew |= recordings.putIfAbsent(conversation.id(), media) == null;
            }
        }
        if (isNew) {
            Json.write(fresh.resolve(FILE), new Contents(FORMAT, recordings));
        }
    }

    /**
     * Says where recordings are; those of other conversations stay.
     *
     * @throws UserError where the folder cannot be written
     */
    public static void put(Path folder, Map<String, Path> found, Progress progress) {
        try (FolderLock _ = CorpusFolder.lock(folder, "noting recordings", progress)) {
            Map<String, String> all = new LinkedHashMap<>(now(folder));
            found.forEach((conversation, path) ->
                    all.put(conversation, path.toAbsolutePath().normalize().toString()));
            CorpusFolder.change(
                    folder,
                    "noting recordings",
                    progress,
                    fresh -> Json.write(fresh.resolve(FILE), new Contents(FORMAT, all)));
        }
    }
}
