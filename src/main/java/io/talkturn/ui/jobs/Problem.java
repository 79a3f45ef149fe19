package io.talkturn.ui.jobs;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong, as people read it.
 *
 * @param time when it last happened
 * @param what in one sentence
 * @param file which file or folder
 * @param wayOut what to do, in one sentence
 * @param details for those who mend the program, only on request
 * @param count how often it happened
 */
public record Problem(Instant time, String what, @Nullable Path file, String wayOut, String details, int count) {
    Problem again(Instant now) {
        return new Problem(now, what, file, wayOut, details, count + 1);
    }

    boolean isSame(Problem other) {
        return what.equals(other.what) && wayOut.equals(other.wayOut) && java.util.Objects.equals(file, other.file);
    }

    /** What and where, and what to do, in one line. */
    public String sentence() {
        return (file == null ? what : what + " (" + file + ")") + " " + wayOut;
    }

    /** All of it as text, for a message to somebody who can help. */
    public String diagnostics() {
        String where = file == null ? "" : file + "\n";
        String often = count == 1 ? "" : " (" + count + ")";
        return time + often + "\n" + what + "\n" + where + wayOut + "\n\n" + details;
    }
}
