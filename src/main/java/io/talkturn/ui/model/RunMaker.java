package io.talkturn.ui.model;

import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.run.HanSpec;
import io.talkturn.run.RunFolder;
import io.talkturn.task.TaskFamily;
import io.talkturn.ui.context.AppContext;
import io.talkturn.ui.fusion.QueuedRuns;
import io.talkturn.ui.jobs.Job;
import io.talkturn.ui.kit.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a run of a draft: its specification, its folder, its place in the queue. */
final class RunMaker {
    private final AppContext context;

    RunMaker(AppContext context) {
        this.context = context;
    }

    /** Writes a run folder each, queues them in this order and tells the first when that is done. */
    void train(List<Draft> drafts, Consumer<RunFolder> started) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        context.jobs()
                .<RunFolder>start(
                        Texts.of("model.job.start"),
                        progress -> QueuedRuns.add(specs(drafts, project, corpus), project, context.jobs(), progress))
                .onDone(started);
    }

    /** The commands that would give the same runs, a line each. */
    Job<String> commandLine(List<Draft> drafts) {
        Path project = require(context.openProject().folderProperty().get());
        Path corpus = require(context.selection().corpusProperty().get());
        return context.jobs()
                .latest(
                        Texts.of("command.model.copyCommand"),
                        progress -> QueuedRuns.commands(specs(drafts, project, corpus), project));
    }

    private static List<HanSpec> specs(List<Draft> drafts, Path project, Path corpus) {
        Path relative = corpus.startsWith(project) ? project.relativize(corpus) : corpus;
        String hash = CorpusFolder.hash(corpus);
        return drafts.stream()
                .map(draft -> new HanSpec(
                        1,
                        name(draft),
                        relative.toString(),
                        hash,
                        draft.text(),
                        draft.tasks(),
                        draft.model(),
                        draft.training(),
                        Instant.now().toString(),
                        version()))
                .toList();
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
