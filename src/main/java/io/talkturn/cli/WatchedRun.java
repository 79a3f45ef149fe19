package io.talkturn.cli;

import io.talkturn.run.RunEvent;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunRequest;
import io.talkturn.run.RunState;
import io.talkturn.run.RunStatus;
import io.talkturn.run.RunWatcher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Prints what a worker does until it ends; Ctrl+C, or the end of the terminal, asks it to pause and waits for that. */
final class WatchedRun {
    private static final long POLL_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 120;

    private final RunFolder folder;
    private final Process worker;
    private final Terminal out;
    private final Terminal err;
    private final boolean json;
    private final List<String> told;
    private final String counted;
    private final RunWatcher watcher;
    private final CountDownLatch done = new CountDownLatch(1);

    /**
     * Watches a worker.
     *
     * @param watcher that has seen the events of earlier workers
     * @param told messages that are not printed again
     */
    WatchedRun(
            RunFolder folder, RunWatcher watcher, Process worker, CommandLine line, boolean json, List<String> told) {
        this.folder = folder;
        this.worker = worker;
        this.out = Terminal.out(line);
        this.err = Terminal.err(line);
        this.json = json;
        this.told = List.copyOf(told);
        this.counted = folder.spec().network().counted();
        this.watcher = watcher;
    }

    /** Watches to the end; the exit code. */
    int watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::pause, "talkturn-pause"));
        if (!json) {
            out.println(folder.name() + " in " + folder.path());
        }
        try {
            while (worker.isAlive()) {
                worker.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
                print(watcher.poll());
            }
            print(watcher.poll());
            return end(folder.status());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Talkturn.USER_ERROR;
        } finally {
            out.flush();
            done.countDown();
        }
    }

    private void pause() {
        if (done.getCount() == 0) {
            return;
        }
        err.println();
        err.println("Pausing after this batch ...");
        err.flush();
        folder.request(RunRequest.PAUSE);
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(RunWatcher.Update update) {
        for (RunEvent event : update.events()) {
            if (json) {
                out.json(event);
            } else {
                say(event);
            }
        }
        out.flush();
    }

    private void say(RunEvent event) {
        switch (event) {
            case RunEvent.Started started ->
                out.println((started.fromEpoch() == 0 ? "Training" : "Going on after epoch " + started.fromEpoch())
                        + " on " + started.device() + ", " + grouped(started.parameters()) + " parameters.");
            case RunEvent.Epoch epoch -> out.println(line(epoch));
            case RunEvent.Log log -> {
                if (!told.contains(log.message())) {
                    out.println(log.message());
                }
            }
            case RunEvent.Lost _ -> out.println(RunEvent.Lost.MESSAGE);
            case RunEvent.Ended ended -> out.println(ended.message());
        }
    }

    private String line(RunEvent.Epoch epoch) {
        String metrics = epoch.dev().metrics().entrySet().stream()
                .map(metric -> metric.getKey() + " " + rounded(metric.getValue()))
                .collect(Collectors.joining("  "));
        return String.format(
                Locale.ROOT,
                "epoch %3d  %6.1f s  %6.0f %s/s  train loss %.4f  dev loss %s  %s%s",
                epoch.epoch(),
                epoch.pace().seconds(),
                epoch.pace().windowsPerSecond(),
                counted,
                epoch.train().loss(),
                epoch.dev().loss() == null ? "-" : rounded(epoch.dev().loss()),
                metrics,
                epoch.best() ? "  *" : "");
    }

    private static String rounded(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private int end(RunStatus status) {
        if (status.state() == RunState.RUNNING) {
            err.println(
                    "talkturn: The worker's process ended without a word: it was killed, the machine ran out of memory,"
                            + " or worker.log says why. (" + folder.path() + ") Resume it with “talkturn resume "
                            + folder.name() + "”.");
            return Talkturn.USER_ERROR;
        }
        if (status.state() == RunState.FAILED) {
            err.println("talkturn: " + status.message());
            return Talkturn.USER_ERROR;
        }
        if (json) {
            out.json(Map.of("run", folder.name(), "folder", folder.path().toString(), "state", status.state()));
        } else if (status.state() == RunState.PAUSED) {
            out.println("Resume it with: talkturn resume " + folder.path());
        } else if (status.state().hasResults()) {
            out.println("Results in " + folder.path());
        }
        return 0;
    }
}
