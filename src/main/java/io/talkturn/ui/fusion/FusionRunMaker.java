package io.talkturn.ui.fusion;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a run of a draft: its specification, its folder, its place in the queue. */
public final class FusionRunMaker {
    private final AppContext context;

    public FusionRunMaker(AppContext context) {
        this.context = context;
    }

    /** Writes a run folder each, queues them in this order and tells the first when that is done. */
    void train(List<FusionDraft> drafts, Consumer<RunFolder> started) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        context.jobs()
                .<RunFolder>start(
                        Texts.of("model.job.start"),
                        progress -> QueuedRuns.add(specs(drafts, project, corpus), project, context.jobs(), progress))
                .onDone(started);
    }

    /** Writes a run folder and queues it; called by a job that is in no queue. */
    public RunFolder queue(FusionDraft draft, Path project, Path corpus, Progress progress) throws Exception {
        return QueuedRuns.add(specs(List.of(draft), project, corpus), project, context.jobs(), progress);
    }

    /** The commands that would give the same runs, a line each. */
    Job<String> commandLine(List<FusionDraft> drafts) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        return context.jobs()
                .latest(
                        Texts.of("command.model.copyCommand"),
                        progress -> QueuedRuns.commands(specs(drafts, project, corpus), project));
    }

    /** Drafts that differ in their seeds alone. */
    private static List<FusionSpec> specs(List<FusionDraft> drafts, Path project, Path corpus) {
        Path relative = corpus.startsWith(project) ? project.relativize(corpus) : corpus;
        String hash = CorpusFolder.hash(corpus);
        Map<String, String> weak =
                FusionSpec.weakHashes(corpus, drafts.getFirst().fusion());
        return drafts.stream()
                .map(draft -> new FusionSpec(
                        RunSpec.FORMAT,
                        draft.fusion().runName(draft.training().seed()),
                        relative.toString().replace('\\', '/'),
                        hash,
                        weak,
                        draft.fusion(),
                        draft.training(),
                        Instant.now().toString(),
                        Version.current()))
                .toList();
    }

    private static Path require(@Nullable Path path) {
        if (path == null) {
            throw new UserError(Texts.of("model.noProject"), Texts.of("model.noProject.wayout"));
        }
        return path;
    }
}
