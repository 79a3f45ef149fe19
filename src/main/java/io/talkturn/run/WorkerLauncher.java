package io.talkturn.run;

import io.talkturn.engine.InForce;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.UserError;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts {@code talkturn worker <run folder>} as a process of its own that outlives the window and the terminal. What it
 * says goes to {@code worker.log} in the run folder.
 */
public final class WorkerLauncher {
    /** The Java heap holds the corpus and results; tensors lie outside it and need the rest of the memory. */
    public static final double DEFAULT_HEAP_PERCENTAGE = 30;

    private final WorkerCommand command;
    private final double heapPercentage;

    /** A launcher with the usual share of memory. */
    public WorkerLauncher() {
        this(DEFAULT_HEAP_PERCENTAGE);
    }

    /**
     * A launcher.
     *
     * @param heapPercentage share of the machine's memory that the worker's Java heap may take, 1 to 90
     */
    public WorkerLauncher(double heapPercentage) {
        this(WorkerCommand.here(), heapPercentage);
    }

    WorkerLauncher(WorkerCommand command, double heapPercentage) {
        this.command = command;
        this.heapPercentage = heapPercentage;
    }

    /**
     * Starts the worker and returns at once.
     *
     * @return its process; it is the worker itself, so its id is the worker's
     * @throws UserError where another worker is busy with the run, or a process cannot be started
     */
    public Process start(RunFolder folder) {
        return start(folder, false);
    }

    /**
     * Starts the worker as {@link #start(RunFolder)} does, beside others that each have a core: where its run is given one
     * thread, its runtime takes no second one for itself.
     */
    Process startBesideOthers(RunFolder folder) {
        return start(folder, folder.spec().training().hardware().threads() == 1);
    }

    private Process start(RunFolder folder, boolean isOnOneCore) {
        RunStatus before = free(folder);
        ProcessBuilder builder = new ProcessBuilder(command.words(folder, heapPercentage, isOnOneCore));
        builder.directory(folder.path().toFile());
        builder.redirectInput(nothing());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        command.toolOptions(heapPercentage, isOnOneCore)
                .ifPresent(options -> builder.environment().put("JAVA_TOOL_OPTIONS", options));
        limitThreads(builder.environment(), folder.spec().training().hardware().threads());
        spinBriefly(builder.environment());
        InForce.here().handOn(builder.environment());
        tellOfLost(folder, before);
        try {
            Process worker = builder.start();
            announce(folder, before, worker.toHandle());
            return worker;
        } catch (IOException e) {
            throw Files.isWritable(folder.path()) ? notStarted(folder, e) : AtomicFiles.cannotWrite(folder.log(), e);
        }
    }

    /**
     * Says at once that the run has a worker, so that one that dies before its first word is missed, and nobody starts
     * a second one while the first is still loading. A worker that was quicker has said more already: this process may be
     * held for any time after the start.
     *
     * @param before the status before the start, null where it could not be read
     */
    static void announce(RunFolder folder, @Nullable RunStatus before, ProcessHandle worker) {
        if (before != null) {
            folder.replaceStatus(before, before.with(RunState.RUNNING, "Starting.", ProcessMark.of(worker)));
        }
    }

    /** How often that happens decides whether a trial is given up: one that dies before it trains leaves no other trace. */
    private static void tellOfLost(RunFolder folder, @Nullable RunStatus before) {
        if (before != null && before.state() == RunState.RUNNING) {
            RunEvents.mend(folder.eventsFile());
            folder.append(new RunEvent.Lost(RunStatus.now()));
        }
    }

    /** The status of a run that nobody is at work on; what was asked of an earlier worker is forgotten. */
    private static @Nullable RunStatus free(RunFolder folder) {
        try (FolderLock _ = folder.hold()) {
            RunEntry entry = RunCatalog.entry(folder);
            if (entry.state() == RunState.RUNNING && !entry.isOrphaned()) {
                throw WorkerLock.busy(folder);
            }
            folder.clearRequest();
            return entry.status();
        }
    }

    /** Threads that wait spin only for a moment: longer, and they take the core from the very thread they wait for. */
    static void spinBriefly(Map<String, String> environment) {
        environment.putIfAbsent("GOMP_SPINCOUNT", "20000");
    }

    /** The engine's own libraries read these when they are loaded, before any code of ours could tell them. */
    private static void limitThreads(Map<String, String> environment, int threads) {
        if (threads > 0) {
            environment.put("OMP_NUM_THREADS", Integer.toString(threads));
            environment.put("MKL_NUM_THREADS", Integer.toString(threads));
        }
    }

    private ProcessBuilder.Redirect nothing() {
        return ProcessBuilder.Redirect.from(new File(command.windows() ? "NUL" : "/dev/null"));
    }

    private static UserError notStarted(RunFolder folder, IOException cause) {
        return new UserError(
                "The worker's process could not be started: " + cause.getMessage() + ".",
                folder.path(),
                "Run “talkturn worker” on this folder in a terminal to see why.",
                cause);
    }
}
