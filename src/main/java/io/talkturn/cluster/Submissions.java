package io.talkturn.cluster;

import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.study.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a study was sent: {@code cluster/} in its folder, with the script, the numbers of its arrays, and a mark while
 * nothing more is to be sent. What became of a trial stands in the trial's folder alone.
 */
final class Submissions {
    /** An array that was sent, and what its elements lack to the number of a trial. */
    record Sent(String job, int offset) {}

    /** The file; one that lacks the number is of the first form. */
    private record Jobs(@Nullable Integer format, List<Sent> jobs) {
        Jobs {
            jobs = List.copyOf(jobs);
        }
    }

    private static final int FORMAT = 1;

    private final Path folder;

    Submissions(StudyFolder study) {
        this.folder = study.path().resolve("cluster");
    }

    Path script() {
        return folder.resolve("script.sh");
    }

    private Path jobs() {
        return folder.resolve("jobs.json");
    }

    private Path stopped() {
        return folder.resolve("stopped");
    }

    /** The arrays that were sent, the oldest first. */
    List<Sent> sent() {
        if (!Files.exists(jobs())) {
            return List.of();
        }
        FileVersion.require(jobs(), FORMAT);
        return Json.readWhole(jobs(), Jobs.class).jobs();
    }

    /** Whether somebody is sending, or was ended while it did, so that Slurm may have arrays that are not written down. */
    boolean isSending() {
        return Files.exists(sending());
    }

    /** Before the first array is sent; {@link #sentAll} when all are written down. */
    void begin() {
        AtomicFiles.writeText(sending(), "\n");
    }

    void sentAll() {
        remove(sending());
    }

    private Path sending() {
        return folder.resolve("sending");
    }

    void add(Sent one) {
        List<Sent> all = new ArrayList<>(sent());
        all.add(one);
        Json.write(jobs(), new Jobs(FORMAT, all));
    }

    void writeScript(String text) {
        AtomicFiles.writeText(script(), text);
    }

    boolean isStopped() {
        return Files.exists(stopped());
    }

    /** Nothing more is sent, or all that can be is again. */
    void stop(boolean stops) {
        if (stops) {
            AtomicFiles.writeText(stopped(), "\n");
        } else {
            remove(stopped());
        }
    }

    private static void remove(Path mark) {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(mark, e);
        }
    }
}
