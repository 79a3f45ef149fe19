package io.talkturn.ui.making;

import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.study.StudyQueue;
import io.talkturn.training.EngineNatives;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.context.Drafted;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.jobs.QueueOf;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes runs of drafts: their specifications, their folders, their places in the queue. */
public final class RunMaker {
    /** What becomes a run once it is known on which corpus. */
    @FunctionalInterface
    public interface Draft extends Drafted {}

    private final AppContext context;

    public RunMaker(AppContext context) {
        this.context = context;
    }

    /** Writes a run folder each, queues them in this order and tells the first when that is done. */
    public void train(List<? extends Draft> drafts, Consumer<RunFolder> started) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        context.jobs()
                .<RunFolder>start(Texts.of("model.job.start"), progress -> queue(drafts, project, corpus, progress))
                .onDone(started);
    }

    /**
     * Writes the run folders and queues them in their order; called by a job that is in no queue.
     *
     * @return the first
     * @throws UserError where this machine cannot train; no folder is written then
     */
    public RunFolder queue(List<? extends Draft> drafts, Path project, Path corpus, Progress progress)
            throws Exception {
        EngineNatives.require();
        List<RunSpec> specs = specs(drafts, project, corpus);
        return context.jobs().inQueue(QueueOf.runs(project), progress, p -> write(specs, project, p));
    }

    private static RunFolder write(List<RunSpec> specs, Path project, Progress progress) {
        List<RunFolder> folders = new ArrayList<>();
        for (RunSpec spec : specs) {
            progress.step(Texts.of("model.job.start.of", spec.name()), folders.size(), specs.size());
            RunFolder folder = RunFolder.create(project.resolve("runs"), spec);
            StudyQueue.of(project, new WorkerLauncher()).add(folder);
            folders.add(folder);
        }
        return folders.getFirst();
    }

    /** The commands that would give the same runs, a line each; of several none waits for the end of its training. */
    public Job<String> commandLine(List<? extends Draft> drafts) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        String end = drafts.size() > 1 ? " --queue" : "";
        return context.jobs()
                .latest(
                        Texts.of("command.model.copyCommand"),
                        progress -> specs(drafts, project, corpus).stream()
                                .map(spec -> RunCommandLine.text(spec, project) + end)
                                .collect(Collectors.joining("\n")));
    }

    private List<RunSpec> specs(List<? extends Draft> drafts, Path project, Path corpus) {
        RunMaking making = new RunMaking(project, corpus);
        int threads = context.settings().get().preferences().usualThreads();
        return drafts.stream()
                .map(draft -> withThreads(draft.spec(making), threads))
                .toList();
    }

    /** A number that the draft names goes before that of the settings. */
    private static RunSpec withThreads(RunSpec spec, int usual) {
        boolean isOpen = usual > 0 && spec.training().hardware().threads() == 0;
        return isOpen ? spec.with(spec.training().withThreads(usual)) : spec;
    }

    private static Path require(@Nullable Path path) {
        if (path == null) {
            throw new UserError(Texts.of("model.noProject"), Texts.of("model.noProject.wayout"));
        }
        return path;
    }
}
