package io.talkturn.cli;

import io.talkturn.corpus.Partition;
import io.talkturn.report.MeansTable;
import io.talkturn.report.MeasuredRun;
import io.talkturn.run.RunCatalog;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunState;
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

    /**
     * Starts runs of folds: watched they come one after the other; else they wait for a free worker. The exit code.
     *
     * @param told as for one run
     */
    int startFolds(List<RunFolder> folders, WorkerLauncher launcher, CommandLine line, List<String> told) {
        if (background || queue) {
            // in the background as well: so many workers at once would get in each other's way
            folders.forEach(folder -> {
                ProjectOption.queueOf(folder.project()).add(folder);
                say(Terminal.out(line), folder, 0, "Queued");
            });
            return 0;
        }
        int worst = 0;
        for (RunFolder folder : folders) {
            worst = Math.max(worst, start(folder, launcher, line, told));
            if (folder.status().state() == RunState.PAUSED) {
                break;
            }
        }
        tellMeans(folders, Terminal.out(line));
        return worst;
    }

    private void tellMeans(List<RunFolder> folders, Terminal out) {
        List<MeasuredRun> measured = folders.stream()
                .map(RunCatalog::entry)
                .flatMap(entry -> MeasuredRun.read(entry).stream())
                .toList();
        if (!json && !measured.isEmpty()) {
            out.println();
            MeansTable table = new MeansTable(measured, Partition.TEST, MeansTable.Sd.POPULATION, null);
            table.groups().forEach(group -> TextTable.print(table.seeds(group), out));
        }
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
