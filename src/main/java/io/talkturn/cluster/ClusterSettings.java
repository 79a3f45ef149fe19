package io.talkturn.cluster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.ProjectForm;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How a project uses its cluster: {@code cluster.json} of the project, kept from one study to the next.
 *
 * @param ask what a task asks of the cluster
 * @param run how tasks are run
 */
public record ClusterSettings(
        @JsonUnwrapped Ask ask, @JsonUnwrapped Run run) {
    /** The file in a project. */
    public static final String FILE = "cluster.json";

    private static final int FORMAT = 1;

    /** The file; one that lacks the number is of the first form. */
    private record Kept(
            int format,
            @JsonUnwrapped Ask ask,
            @JsonUnwrapped Run run) {}

    private static final String TIME = "(\\d+-)?\\d+(:\\d+){0,2}";
    private static final String NAME = "[A-Za-z0-9_.,@:+-]*";
    private static final String MEMORY = "(\\d+[KMGT]?)?";

    /**
     * What a task asks of the cluster; empty texts ask for nothing.
     *
     * @param partition of the cluster, not of a corpus
     * @param account that is charged
     * @param time limit as Slurm writes it, for example {@code 4:00:00}
     * @param memory for example {@code 8G}
     * @param gpus a task
     * @param lines of one's own, which the script has before it starts the program: {@code module load}, further
     *     {@code #SBATCH} lines
     */
    public record Ask(String partition, String account, String time, String memory, int gpus, List<String> lines) {
        public Ask {
            lines = List.copyOf(lines);
            require(partition.matches(NAME), "partition", partition);
            require(account.matches(NAME), "account", account);
            require(time.isEmpty() || time.matches(TIME), "time", time);
            require(memory.matches(MEMORY), "memory", memory);
            require(gpus >= 0, "gpus", Integer.toString(gpus));
            require(lines.stream().noneMatch(line -> line.contains("\n")), "lines", "a line of several");
        }
    }

    /**
     * How tasks are run.
     *
     * @param program the talkturn of the nodes: of an application image, or a command that they find
     * @param atOnce how many tasks may run at once, 0: as many as the cluster gives
     * @param warning seconds before the time limit at which a task pauses
     * @param requeues how often a task is queued again at the most
     * @param sends whether a task sends what has become runnable before it ends, so that nobody need stay
     * @param host on which Slurm's commands are run, over ssh; empty: here
     */
    public record Run(String program, int atOnce, int warning, int requeues, boolean sends, String host) {
        public Run {
            Objects.requireNonNull(program);
            require(!program.isBlank() && program.lines().count() == 1, "program", program);
            require(atOnce >= 0, "concurrency", Integer.toString(atOnce));
            require(warning >= 1, "warning", Integer.toString(warning));
            require(requeues >= 0, "requeues", Integer.toString(requeues));
            require(host.matches("[A-Za-z0-9_.@-]*") && !host.startsWith("-"), "host", host);
        }
    }

    /** What a cluster gives without being asked, and the usual manner. */
    public static ClusterSettings usual() {
        return new ClusterSettings(new Ask("", "", "", "", 0, List.of()), new Run("talkturn", 0, 120, 20, true, ""));
    }

    /** Those of a project, the usual ones where it has none. */
    public static ClusterSettings of(Path project) {
        Path file = project.resolve(FILE);
        if (!Files.exists(file)) {
            return usual();
        }
        FileVersion.require(file, FORMAT);
        return Json.readWhole(file, ClusterSettings.class);
    }

    /** Keeps them for the project. */
    public void keep(Path project) {
        ProjectForm.requireWritable(project);
        Json.write(project.resolve(FILE), new Kept(FORMAT, ask, run));
    }

    private static void require(boolean fits, String what, String value) {
        if (!fits) {
            throw new UserError(
                    "“" + value + "” is no " + what + " that a cluster understands.",
                    "Give it as Slurm takes it: partition and account by name, time as 4:00:00, memory as 8G.");
        }
    }
}
