package io.talkturn.run;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.CorpusChecks;
import io.talkturn.corpus.Finding;
import io.talkturn.foundation.UserError;
import io.talkturn.training.EngineNatives;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What would go wrong with a run, found before a worker is started. Cheap enough to ask after every change of a setting. */
public final class RunChecks {
    private RunChecks() {}

    /** The problems with the settings alone, in the order in which they are asked for. */
    public static List<UserError> settings(RunSpec spec) {
        return switch (spec.network()) {
            case HanSpec han -> HanChecks.settings(han, spec.training()).all();
            case FusionSpec fusion ->
                FusionChecks.settings(fusion, spec.training()).all();
        };
    }

    /** The problems with this machine, with the settings, and with this corpus for them. */
    public static List<UserError> all(RunSpec spec, Corpus corpus) {
        List<UserError> own = switch (spec.network()) {
            case HanSpec han -> HanChecks.all(han, spec.training(), corpus).all();
            case FusionSpec fusion ->
                FusionChecks.all(fusion, spec.training(), corpus).all();
        };
        return Stream.concat(EngineNatives.problem().stream(), own.stream()).toList();
    }

    /**
     * Refuses settings that no trained network can have.
     *
     * @param file in which they stand
     * @throws UserError the first problem
     */
    public static void requireSettings(RunSpec spec, Path file) {
        settings(spec).stream().findFirst().ifPresent(problem -> {
            throw new UserError(problem.what(), file, RunResults.WAY_OUT, problem);
        });
    }

    /**
     * Refuses what cannot be trained.
     *
     * @throws UserError the first problem
     */
    public static void require(RunSpec spec, Corpus corpus) {
        List<UserError> problems = all(spec, corpus);
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }

    /**
     * What can be trained but may surprise, in sentences.
     *
     * @throws UserError where it cannot be trained
     */
    public static List<String> warnings(RunSpec spec, Corpus corpus) {
        boolean fuses = spec.network() instanceof FusionSpec;
        List<Finding> own = switch (spec.network()) {
            case HanSpec han -> HanChecks.findings(han, corpus);
            case FusionSpec fusion -> FusionChecks.findings(fusion, spec.training(), corpus);
        };
        return Stream.concat(ofCorpus(corpus, spec.primary(), fuses).stream(), own.stream())
                .filter(finding -> finding.severity() == Finding.Severity.WARN)
                // a fusion model says itself how many samples of train take the place of dev
                .filter(finding -> !fuses || !finding.code().equals(CorpusChecks.NO_DEV))
                .map(Finding::told)
                .toList();
    }

    /**
     * What there is to say about a corpus before a network learns a label on it, the gravest first.
     *
     * @param fuses whether a fusion model is to learn it: what keeps a network over windows from learning is no matter to it,
     *     and what keeps it from learning it says itself
     */
    public static List<Finding> ofCorpus(Corpus corpus, String primary, boolean fuses) {
        return CorpusChecks.of(corpus, primary).stream()
                .filter(finding -> !fuses || finding.severity() != Finding.Severity.FATAL)
                .toList();
    }

    /** What there is to say about a network over windows for a corpus, beside what concerns the corpus alone. */
    public static List<Finding> ofNetwork(HanSpec spec, Corpus corpus) {
        return HanChecks.findings(spec, corpus);
    }
}
