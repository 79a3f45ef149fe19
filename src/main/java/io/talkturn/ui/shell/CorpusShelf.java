package io.talkturn.ui.shell;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The corpora of the project that are not looked at, kept from one search to the next while there is memory for them. */
final class CorpusShelf {
    private static final String TURNS = "turns.jsonl";

    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(FileTime time, SoftReference<Corpus> corpus) {}

    /** A corpus as it is now; empty where it cannot be read, which is told elsewhere. Not on the UI thread. */
    Optional<Corpus> read(Path folder) {
        try {
            FileTime time = Files.getLastModifiedTime(folder.resolve(TURNS));
            Kept before = kept.get(folder);
            Corpus known = before == null || !before.time().equals(time)
                    ? null
                    : before.corpus().get();
            if (known != null) {
                return Optional.of(known);
            }
            Corpus read = CorpusFolder.read(folder);
            kept.put(folder, new Kept(time, new SoftReference<>(read)));
            return Optional.of(read);
        } catch (IOException | UserError e) {
            return Optional.empty();
        }
    }
}
