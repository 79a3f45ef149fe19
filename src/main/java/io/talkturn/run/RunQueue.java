package io.talkturn.run;

import io.talkturn.foundation.FileVersion;
import io.talkturn.foundation.FolderLock;
import io.talkturn.foundation.Json;
import io.talkturn.foundation.ProcessLock;
import io.talkturn.foundation.TemporaryFiles;
import io.talkturn.foundation.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The runs of a project that wait for a worker, in {@code queue.json}. Nobody need be there to serve it: whoever adds a
 * run, and every worker that ends, starts the next one under a lock between processes. The window and {@code talkturn
 * runs} do the same when they look, so that a worker that was killed does not hold up the queue for long.
 */
public final class RunQueue {
    private static final int FORMAT = 1;

    private final Path file;
    private final Path runs;
    private final RunCatalog catalog;
    private final WorkerLauncher launcher;
    private final RunSupply supply;

    /**
     * The queue of a project, alone.
     *
     * @param project the project folder; {@code queue.json} appears in it with the first run that is added
     */
    public RunQueue(Path project, WorkerLauncher launcher) {
        this(project, launcher, RunCatalog.ofProject(project), RunSupply.NONE);
    }

    /**
     * The queue of a project whose runs are looked at by others too.
     *
     * @param project the project folder; {@code queue.json} appears in it with the first run that is added
     * @param catalog of the project: what it has read, the queue need not read again
     * @param supply what is trained when no run waits
     */
    public RunQueue(Path project, WorkerLauncher launcher, RunCatalog catalog, RunSupply supply) {
        this.supply = supply;
        this.file = project.resolve("queue.json");
        this.runs = project.resolve("runs");
        this.catalog = catalog;
        this.launcher = launcher;
    }

    /**
     * The file.
     *
     * @param workers how many runs may be trained at a time
     * @param waiting names of run folders, the next one first
     * @param started workers that this queue started
     */
    public record Contents(int format, int workers, List<String> waiting, List<ProcessMark> started) {
        public Contents {
            waiting = List.copyOf(waiting);
            started = List.copyOf(started);
            if (workers < 1 || !waiting.stream().allMatch(RunFolder::isName)) {
                throw new IllegalArgumentException("it names no worker, or a run that cannot be");
            }
        }

        Contents with(List<String> changed) {
            return new Contents(format, workers, changed, started);
        }
    }

    /** What is in the queue. */
    public Contents contents() {
        if (!Files.exists(file)) {
            return new Contents(FORMAT, 1, List.of(), List.of());
        }
        FileVersion.require(file, FORMAT);
        return Json.readWhole(file, Contents.class);
    }

    /** Sets how many runs may be trained at a time, and starts what may start now. */
    public void setWorkers(int workers) {
        if (workers < 1) {
            throw new UserError("The queue needs at least one worker.", "Use 1 or more.");
        }
        change(c -> new Contents(c.format(), workers, c.waiting(), c.started()));
    }

    /** Adds a run at the end, and starts it at once where a worker is free. */
    public void add(RunFolder folder) {
        change(c -> {
            if (c.waiting().contains(folder.name())) {
                return c;
            }
            try (FolderLock _ = folder.hold()) {
                RunControl.requireResumable(folder);
                RunStatus status = folder.status();
                if (status.state() == RunState.RUNNING && !status.isOrphaned()) {
                    throw WorkerLock.busy(folder);
                }
                folder.writeStatus(status.without(RunState.QUEUED, "Waiting for a worker."));
            }
            List<String> waiting = new ArrayList<>(c.waiting());
            waiting.add(folder.name());
            return c.with(waiting);
        });
    }

    /** Takes a waiting run out, also one whose folder is gone; one that has begun is not touched. */
    public void remove(RunFolder folder) {
        change(c -> {
            List<String> waiting = new ArrayList<>(c.waiting());
            if (waiting.remove(folder.name()) && Files.isDirectory(folder.path())) {
                try (FolderLock _ = folder.hold()) {
                    RunStatus status = folder.status();
                    if (status.state() == RunState.QUEUED) {
                        folder.writeStatus(status.outOfQueue());
                    }
                }
            }
            return c.with(waiting);
        });
    }

    /** Moves a waiting run to another place, counted from 0. */
    public void move(RunFolder folder, int place) {
        change(c -> {
            List<String> waiting = new ArrayList<>(c.waiting());
            if (waiting.remove(folder.name())) {
                waiting.add(Math.clamp(place, 0, waiting.size()), folder.name());
            }
            return c.with(waiting);
        });
    }

    /** Starts as many waiting runs as workers are free. */
    public void advance() {
        if (Files.exists(file) || supply.isThere()) {
            change(c -> c);
        }
    }

    private void change(UnaryOperator<Contents> edit) {
        try (ProcessLock _ = ProcessLock.take(file.resolveSibling("queue.lock"), "the queue of runs", new Patience())) {
            Contents before = contents();
            Contents after = startNext(edit.apply(before));
            if (!after.equals(before)) {
                TemporaryFiles.sweepBeside(file);
                Json.write(file, after);
            }
        }
    }

    private Contents startNext(Contents contents) {
        List<String> waiting = new ArrayList<>(contents.waiting());
        Set<ProcessMark> busy = busyWorkers(contents);
        while (!waiting.isEmpty() && busy.size() < contents.workers()) {
            RunFolder next = new RunFolder(runs.resolve(waiting.removeFirst()));
            if (RunCatalog.entry(next).state() == RunState.QUEUED) {
                start(next, busy, launcher::start);
            }
        }
        startSupplied(contents.workers(), busy);
        return new Contents(contents.format(), contents.workers(), waiting, List.copyOf(busy));
    }

    private void startSupplied(int workers, Set<ProcessMark> busy) {
        while (busy.size() < workers) {
            Optional<RunFolder> next = supply.next();
            // one that does not start would be given again
            if (next.isEmpty() || !start(next.get(), busy, launcher::startBesideOthers)) {
                return;
            }
        }
    }

    private boolean start(RunFolder folder, Set<ProcessMark> busy, Function<RunFolder, Process> starting) {
        try {
            busy.add(ProcessMark.of(starting.apply(folder).toHandle()));
            return true;
        } catch (UserError e) {
            // a run that cannot start must not hold up the others
            fail(folder, e);
            return false;
        }
    }

    /** Only where it still waits: whoever started it meanwhile says by himself how it goes. */
    private static void fail(RunFolder folder, UserError why) {
        RunStatus status = RunCatalog.entry(folder).status();
        if (status != null && (status.state() == RunState.QUEUED || status.state() == RunState.NEW)) {
            folder.replaceStatus(status, status.without(RunState.FAILED, why.line()));
        }
    }

    /** Workers that this queue started and that still live, and those of runs that were started otherwise. */
    private Set<ProcessMark> busyWorkers(Contents contents) {
        Set<ProcessMark> busy = new LinkedHashSet<>();
        contents.started().stream().filter(ProcessMark::isAlive).forEach(busy::add);
        for (RunEntry entry : catalog.list()) {
            RunStatus status = entry.status();
            if (status != null && status.state() == RunState.RUNNING && status.isAlive()) {
                // a worker of this queue is counted once
                busy.removeIf(mark -> mark.pid() == status.pid());
                busy.add(new ProcessMark(status.pid(), status.processStart()));
            }
        }
        // a worker that asks is about to end
        busy.removeIf(mark -> mark.pid() == ProcessHandle.current().pid());
        return busy;
    }
}
