package io.talkturn.run.worker;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFolder;
import io.talkturn.training.fusion.FusionMaterial;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** All that a fusion run computes from, made from its specification and its corpus. */
record FusionRun(FusionSpec spec, Corpus corpus, FusionMaterial material) {
    /**
     * Reads the corpus and makes samples and targets.
     *
     * @param log told in sentences
     * @throws UserError where the corpus or its weak labels are gone or changed, or lack what the specification asks for
     */
    static FusionRun load(RunFolder folder, FusionSpec spec, Consumer<String> log) {
        Path path = folder.corpus(spec);
        Corpus corpus = RunCorpus.unchanged(path, spec);
        requireSameWeakLabels(path, spec);
        RunChecks.require(spec, corpus);
        FusionMaterial material =
                FusionMaterial.of(corpus, spec.fusion(), spec.training().seed());
        log.accept("Corpus " + corpus.info().name() + ": " + material.train().length + " samples teach, "
                + material.dev().length + " choose the epoch, of "
                + material.input().steps() + " steps; columns " + describe(material) + ".");
        material.warnings().forEach(log);
        return new FusionRun(spec, corpus, material);
    }

    private static String describe(FusionMaterial material) {
        return String.join(
                ", ",
                material.input().widths().modalities().stream()
                        .map(m -> material.input().widths().of(m) + " " + m.id())
                        .toList());
    }

    private static void requireSameWeakLabels(Path path, FusionSpec spec) {
        for (Map.Entry<String, String> weak : spec.weakHashes().entrySet()) {
            if (!WeakLabelFiles.hash(path, weak.getKey()).equals(weak.getValue())) {
                throw new UserError(
                        "The weak labels of “" + weak.getKey()
                                + "” have changed since this run was made, so its numbers would be others.",
                        path.resolve(WeakLabelFiles.FOLDER),
                        "Bring them back as they were, or make a new run with “talkturn train --run”.");
            }
        }
    }
}
