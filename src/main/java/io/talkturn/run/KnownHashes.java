package io.talkturn.run;

import io.talkturn.foundation.Sha256;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hashes of files, each read once in the life of this process: a file of the same size, time and identity was not
 * changed by whoever changes files as programs do. What is kept is no state of the program, only what it need not do again.
 */
final class KnownHashes {
    /** More files than anybody looks at; beyond it all are forgotten and read again. */
    private static final int MOST = 50_000;

    private static final Map<Path, Known> KNOWN = new ConcurrentHashMap<>();

    private record Known(FileStamp stamp, String hash) {}

    private KnownHashes() {}

    /**
     * The SHA-256 of a file's content, hexadecimal.
     *
     * @throws io.talkturn.foundation.UserError where it cannot be read
     */
    static String of(Path file) {
        FileStamp.Reading reading = FileStamp.reading(file);
        Known known = KNOWN.get(file);
        if (known != null && known.stamp().equals(reading.stamp())) {
            return known.hash();
        }
        String hash = Sha256.of(file);
        if (reading.isSettled()) {
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            KNOWN.put(file, new Known(reading.stamp(), hash));
        }
        return hash;
    }
}
