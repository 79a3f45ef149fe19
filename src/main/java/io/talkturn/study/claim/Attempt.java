package io.talkturn.study.claim;

import io.talkturn.run.ProcessMark;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One process's work on a trial, as {@code attempts/<number>.json} says.
 *
 * @param host the computer
 * @param process on it
 * @param job what the scheduler calls it, for example {@code 1234_17}; null where there is none
 * @param processor its model: equal bits hold for one kind
 */
public record Attempt(
        String host, ProcessMark process, @Nullable String job, String processor) {
    public Attempt {
        Stream.of(host, process, processor).forEach(Objects::requireNonNull);
    }

    /** This process's. */
    public static Attempt here() {
        return new Attempt(Machine.host(), ProcessMark.of(ProcessHandle.current()), element(), Machine.processor());
    }

    /** The element of an array, or the job, that this process is. */
    private static @Nullable String element() {
        String array = System.getenv("SLURM_ARRAY_JOB_ID");
        String element = System.getenv("SLURM_ARRAY_TASK_ID");
        return array != null && element != null ? array + "_" + element : System.getenv("SLURM_JOB_ID");
    }

    /** Whether it is of this computer, so that the system tells whether the process lives. */
    public boolean isHere() {
        return host.equals(Machine.host());
    }

    /** Who that is, for the middle of a sentence. */
    public String words() {
        return "process " + process.pid() + " on " + host + (job == null ? "" : ", job " + job);
    }
}
