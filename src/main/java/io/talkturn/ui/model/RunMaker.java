package io.talkturn.ui.model;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.task.TaskFamily;
import io.talkturn.ui.AppContext;
import io.talkturn.ui.Texts;
import io.talkturn.ui.jobs.Job;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a run of a draft: its specification, its folder, its place in the queue. */
final class RunMaker {
    private final AppContext context;

    RunMaker(AppContext context) {
        this.context = context;
    }

    /** Writes the run folder, queues it and tells when that is done. */
    void train(Draft draft, Consumer<RunFolder> started) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        context.jobs()
                .<RunFolder>start(Texts.of("model.job.start"), progress -> {
                    RunFolder folder = RunFolder.create(project.resolve("runs"), spec(draft, project, corpus));
                    new RunQueue(project, new WorkerLauncher()).add(folder);
                    return folder;
                })
                .onDone(started);
    }

    /** The command that would give the same run. */
    Job<String> commandLine(Draft draft) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        return context.jobs()
                .latest(
                        Texts.of("command.model.copyCommand"),
                        progress -> RunCommandLine.text(spec(draft, project, corpus), project));
    }

    private static HanSpec spec(Draft draft, Path project, Path corpus) {
        Path relative = corpus.startsWith(project) ? project.relativize(corpus) : corpus;
        return new HanSpec(
                1,
                name(draft),
                relative.toString(),
                CorpusFolder.hash(corpus),
                draft.text(),
                draft.tasks(),
                draft.model(),
                draft.training(),
                Instant.now().toString(),
                version());
    }

    /** For example "HAN-ROCK emotion aphf s3". */
    static String name(Draft draft) {
        StringBuilder name = new StringBuilder(draft.model().architecture().title())
                .append(' ')
                .append(draft.tasks().primary());
        if (draft.model().architecture() != Architecture.HAN) {
            String letters = families(draft);
            name.append(letters.isEmpty() ? "" : " " + letters);
            name.append(draft.tasks().auxiliarySupervision() ? "" : " STL");
        }
        return name + " s" + draft.training().seed();
    }

    private static String families(Draft draft) {
        StringBuilder letters = new StringBuilder();
        for (TaskFamily family : TaskFamily.values()) {
            if (draft.tasks().auxiliary().stream().anyMatch(t -> t.family() == family)) {
                letters.append(family.letter());
            }
        }
        return letters.toString();
    }

    private static String version() {
        String version = RunMaker.class.getPackage().getImplementationVersion();
        return version == null ? "from classes" : version;
    }

    private static Path require(@Nullable Path path) {
        if (path == null) {
            throw new UserError(Texts.of("model.noProject"), Texts.of("model.noProject.wayout"));
        }
        return path;
    }
}
