package io.talkturn.ui.making;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.fold.Folds;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFold;
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

    /**
     * Writes a run folder each, where folds are chosen one a fold, queues them in this order and tells the first when that
     * is done.
     */
    public void train(List<? extends Draft> drafts, Consumer<RunFolder> started) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        String set = chosenFolds();
        context.jobs()
                .<RunFolder>start(Texts.of("model.job.start"), progress -> {
                    EngineNatives.require();
                    return place(onFolds(specs(drafts, project, corpus), corpus, set), project, corpus, progress);
                })
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
        return place(specs(drafts, project, corpus), project, corpus, progress);
    }

    private RunFolder place(List<RunSpec> specs, Path project, Path corpus, Progress progress) throws Exception {
        requireFolds(specs, corpus, progress);
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

    private @Nullable String chosenFolds() {
        Folds chosen = context.folds().chosenProperty().get();
        return chosen == null ? null : chosen.name();
    }

    /** Of every specification one a fold: all folds of the first seed come before those of the second. */
    private static List<RunSpec> onFolds(List<RunSpec> specs, Path corpus, @Nullable String set) {
        if (set == null) {
            return specs;
        }
        List<RunFold> folds = RunFold.all(corpus, set);
        return specs.stream().flatMap(spec -> folds.stream().map(spec::on)).toList();
    }

    /** What cannot be trained on one fold is refused before there are runs of the others. */
    private static void requireFolds(List<RunSpec> specs, Path folder, Progress progress) {
        if (specs.stream().noneMatch(spec -> spec.fold() != null)) {
            return;
        }
        Corpus corpus = CorpusFolder.read(folder);
        for (int i = 0; i < specs.size(); i++) {
            RunFold fold = specs.get(i).fold();
            if (fold != null) {
                progress.step(Texts.of("model.job.start.fold", fold.name()), i, specs.size());
                requireFold(specs.get(i), fold, RunCorpus.divided(folder, corpus, specs.get(i)));
            }
        }
    }

    private static void requireFold(RunSpec spec, RunFold fold, Corpus divided) {
        List<UserError> problems = RunChecks.all(spec, divided);
        if (!problems.isEmpty()) {
            UserError first = problems.getFirst();
            throw new UserError(
                    Texts.of("folds.cannot", fold.name(), fold.set(), first.what()),
                    first.file(),
                    first.wayOut(),
                    first);
        }
    }

    /** The commands that would give the same runs, a line each; of several none waits for the end of its training. */
    public Job<String> commandLine(List<? extends Draft> drafts) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        String set = chosenFolds(); // its name is one of a file, which no shell needs quoted
        String end = (set == null ? "" : " --folds " + set) + (drafts.size() > 1 ? " --queue" : "");
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
