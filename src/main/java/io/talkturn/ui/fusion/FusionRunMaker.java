package io.talkturn.ui.fusion;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunCommandLine;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunQueue;
import io.talkturn.run.RunSpec;
import io.talkturn.run.WorkerLauncher;
import io.talkturn.training.FurtherTask;
import io.talkturn.ui.AppContext;
import io.talkturn.ui.Texts;
import io.talkturn.ui.jobs.Job;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a run of a draft: its specification, its folder, its place in the queue. */
public final class FusionRunMaker {
    private final AppContext context;

    public FusionRunMaker(AppContext context) {
        this.context = context;
    }

    /** Writes the run folder, queues it and tells when that is done. */
    void train(FusionDraft draft, Consumer<RunFolder> started) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        context.jobs()
                .<RunFolder>start(Texts.of("model.job.start"), progress -> queue(draft, project, corpus))
                .onDone(started);
    }

    /** Writes a run folder and queues it; not on the UI thread. */
    public static RunFolder queue(FusionDraft draft, Path project, Path corpus) {
        RunFolder folder = RunFolder.create(project.resolve("runs"), spec(draft, project, corpus));
        new RunQueue(project, new WorkerLauncher()).add(folder);
        return folder;
    }

    /** The command that would give the same run. */
    Job<String> commandLine(FusionDraft draft) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        return context.jobs()
                .latest(
                        Texts.of("command.model.copyCommand"),
                        progress -> RunCommandLine.text(spec(draft, project, corpus), project));
    }

    private static FusionSpec spec(FusionDraft draft, Path project, Path corpus) {
        Path relative = corpus.startsWith(project) ? project.relativize(corpus) : corpus;
        Map<String, String> weak = new LinkedHashMap<>();
        draft.fusion().with().stream()
                .filter(FurtherTask::isWeak)
                .forEach(t -> weak.put(t.task(), WeakLabelFiles.hash(corpus, t.task())));
        return new FusionSpec(
                RunSpec.FORMAT,
                name(draft),
                relative.toString().replace('\\', '/'),
                CorpusFolder.hash(corpus),
                weak,
                draft.fusion(),
                draft.training(),
                Instant.now().toString(),
                Version.current());
    }

    /** For example "EF-LF LSTM emotion + sentiment s3". */
    static String name(FusionDraft draft) {
        StringBuilder name = new StringBuilder(draft.fusion().fusionModel().title())
                .append(' ')
                .append(draft.fusion().primary());
        draft.fusion().with().forEach(t -> name.append(" + ").append(t.task()));
        return name + " s" + draft.training().seed();
    }

    private static Path require(@Nullable Path path) {
        if (path == null) {
            throw new UserError(Texts.of("model.noProject"), Texts.of("model.noProject.wayout"));
        }
        return path;
    }
}
