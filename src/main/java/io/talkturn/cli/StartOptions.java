package io.talkturn.cli;

import io.talkturn.run.RunFolder;
import io.talkturn.run.RunWatcher;
import io.talkturn.run.WorkerLauncher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a run is started: watched, left alone, or put into the queue. */
final class StartOptions {
    @Option(names = "--background", description = "Start it and return; “talkturn runs” shows how it goes.")
    private boolean background;

    @Option(names = "--queue", description = "Start it when a worker is free; see “talkturn queue”.")
    private boolean queue;

    @Option(names = "--json", description = "Print JSON: the run folder, or, when watched, its events line by line.")
    private boolean json;

    /**
     * Starts the run as asked; the exit code.
     *
     * @param told messages that the user has seen, which are not printed again when the worker logs them
     */
    int start(RunFolder folder, WorkerLauncher launcher, CommandLine line, List<String> told) {
        Terminal out = Terminal.out(line);
        RunWatcher watcher = new RunWatcher(folder);
        watcher.poll();
        if (queue) {
            ProjectOption.queueOf(folder.project()).add(folder);
            say(out, folder, 0, "Queued");
            return 0;
        }
        Process worker = launcher.start(folder);
        if (background) {
            say(out, folder, worker.pid(), "Started");
            return 0;
        }
        return new WatchedRun(folder, watcher, worker, line, json, told).watch();
    }

    private void say(Terminal out, RunFolder folder, long pid, String done) {
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("run", folder.name());
            answer.put("folder", folder.path().toString());
            answer.put("state", folder.status().state());
            answer.put("pid", pid);
            out.json(answer);
        } else {
            out.println(done + " " + folder.name() + " in " + folder.path());
        }
    }
}
