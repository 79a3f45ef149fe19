package io.talkturn.study;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.CorpusFolder;
import io.talkturn.foundation.UserError;
import io.talkturn.foundation.Version;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFold;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same study again: of a corpus as it is now, or without exclusions that decisions rest on. */
public final class StudyCopy {
    private final Path project;
    private final Map<String, RunMaking> makings = new HashMap<>();
    private final Map<String, Corpus> corpora = new HashMap<>();

    /** @param project that has the corpora */
    public StudyCopy(Path project) {
        this.project = project;
    }

    /**
     * A study with the same trials, none of them run.
     *
     * @param name null: that of the study
     * @throws UserError where a corpus is gone, or cannot give what a trial needs any more
     */
    public StudyFile of(StudyFile study, @Nullable String name) {
        StudyHeader header = new StudyHeader(
                StudyFile.FORMAT,
                name == null ? study.header().name() : name,
                Instant.now().toString(),
                Version.current());
        List<PlannedTrial> trials = study.trials().stream()
                .map(trial -> again(trial, header.name()))
                .toList();
        return new StudyFile(
                header, study.question(), study.columns(), study.conditions(), study.search(), study.rules(), trials);
    }

    private PlannedTrial again(PlannedTrial trial, String study) {
        RunSpec before = trial.spec();
        RunMaking making = makings.computeIfAbsent(before.corpus(), corpus -> new RunMaking(project, Path.of(corpus)));
        NetworkSpec network = before.network() instanceof FusionSpec fusion
                ? FusionSpec.of(making.corpus(), fusion.fusion())
                : before.network();
        RunFold fold = before.fold() == null ? null : before.fold().now(making.corpus());
        RunSpec spec = making.make(StudySpecs.name(study, trial.plan()), network, before.training())
                .on(fold);
        Corpus corpus = corpora.computeIfAbsent(before.corpus(), _ -> CorpusFolder.read(making.corpus()));
        RunChecks.require(spec, RunCorpus.divided(making.corpus(), corpus, spec));
        return new PlannedTrial(trial.plan().on(fold), spec);
    }
}
