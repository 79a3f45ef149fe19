package io.talkturn.ui.fusion;

import io.talkturn.foundation.Progress;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunSpec;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.ui.jobs.Jobs;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs that are put into the queue by one click, and the commands that would do the same. */
public final class QueuedRuns {
    private QueuedRuns() {}

    /**
     * Writes the run folders and queues them in their order; called by a job that is in no queue.
     *
     * @return the first
     */
    public static RunFolder add(List<? extends RunSpec> specs, Path project, Jobs jobs, Progress progress)
            throws Exception {
        return jobs.inQueue(QueueOf.runs(project), progress, p -> write(specs, project, p));
    }

    private static RunFolder write(List<? extends RunSpec> specs, Path project, Progress progress) {
        List<RunFolder> folders = new ArrayList<>();
        for (RunSpec spec : specs) {
            progress.step(Texts.of("model.job.start.of", spec.name()), folders.size(), specs.size());
            RunFolder folder = RunFolder.create(project.resolve("runs"), spec);
            new RunQueue(project, new WorkerLauncher()).add(folder);
            folders.add(folder);
        }
        return folders.getFirst();
    }

    /** A command a run; one of several does not wait for the end of its training before the next is read. */
    public static String commands(List<? extends RunSpec> specs, Path project) {
        String end = specs.size() > 1 ? " --queue" : "";
        return specs.stream()
                .map(spec -> RunCommandLine.text(spec, project) + end)
                .collect(Collectors.joining("\n"));
    }
}
