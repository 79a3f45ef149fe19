package io.talkturn.cli;

import io.talkturn.cluster.ClusterSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a project uses its cluster; what is given is kept for the next time. */
final class ClusterOptions {
    @Option(
            names = "--partition",
            paramLabel = "NAME",
            description = "The cluster's partition. Default: the cluster's.")
    private @Nullable String partition;

    @Option(names = "--account", paramLabel = "NAME", description = "The account that is charged.")
    private @Nullable String account;

    @Option(names = "--time", paramLabel = "LIMIT", description = "Time limit of a task, for example 4:00:00.")
    private @Nullable String time;

    @Option(names = "--memory", paramLabel = "SIZE", description = "Memory of a task, for example 8G.")
    private @Nullable String memory;

    @Option(names = "--gpus", paramLabel = "N", description = "GPUs of a task. Default: none.")
    private @Nullable Integer gpus;

    @Option(
            names = "--line",
            paramLabel = "TEXT",
            description =
                    "A line of one's own in the script, for example --line 'module load java/25' or --line '#SBATCH"
                            + " --constraint=amd'; may be given several times. One empty --line takes those of before away.")
    private List<String> lines = new ArrayList<>();

    @Option(
            names = "--program",
            paramLabel = "PATH",
            description =
                    "The talkturn that the nodes start: bin/talkturn of an application image on the shared disk, or a"
                            + " command that they find. Default: talkturn.")
    private @Nullable String program;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "Tasks at once at the most; 0: as many as there is room.")
    private @Nullable Integer atOnce;

    @Option(
            names = "--warning",
            paramLabel = "SECONDS",
            description = "How long before the time limit a task pauses and is queued again. Default: 120.")
    private @Nullable Integer warning;

    @Option(
            names = "--requeues",
            paramLabel = "N",
            description = "How often a task is queued again by itself at the most. Default: 20.")
    private @Nullable Integer requeues;

    @Option(
            names = "--sends",
            negatable = true,
            fallbackValue = "true",
            description =
                    "Tasks send what has become runnable before they end, so that nobody need stay. Default: they do.")
    private @Nullable Boolean sends;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "Run Slurm's commands there, over ssh without a password; the project must be at the same path.")
    private @Nullable String host;

    /** The project's settings with what is given. */
    ClusterSettings over(Path project) {
        ClusterSettings now = ClusterSettings.of(project);
        ClusterSettings.Ask ask = now.ask();
        ClusterSettings.Run run = now.run();
        return new ClusterSettings(
                new ClusterSettings.Ask(
                        or(partition, ask.partition()),
                        or(account, ask.account()),
                        or(time, ask.time()),
                        or(memory, ask.memory()),
                        or(gpus, ask.gpus()),
                        lines.isEmpty()
                                ? ask.lines()
                                : lines.stream().filter(line -> !line.isBlank()).toList()),
                new ClusterSettings.Run(
                        or(program, run.program()),
                        or(atOnce, run.atOnce()),
                        or(warning, run.warning()),
                        or(requeues, run.requeues()),
                        or(sends, run.sends()),
                        or(host, run.host())));
    }

    private static <T> T or(@Nullable T given, T usual) {
        return given == null ? usual : given;
    }
}
