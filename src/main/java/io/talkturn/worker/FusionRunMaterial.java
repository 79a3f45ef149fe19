package io.talkturn.worker;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.io.WeakLabelFiles;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunSpec;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.ClassVectors;
import io.talkturn.training.fusion.FusionCourse;
import io.talkturn.training.fusion.FusionLearner;
import io.talkturn.training.fusion.FusionMaterial;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All that a run of a fusion network computes from.
 *
 * @param tables tensors that are not drawn, by name: the class vectors of EMO-EMB
 */
record FusionRunMaterial(TrainingSettings training, Corpus corpus, FusionMaterial material, Map<String, float[]> tables)
        implements RunMaterial<FusionLearner> {
    static FusionRunMaterial load(RunFolder folder, RunSpec run, FusionSpec spec, Consumer<String> log) {
        Path path = folder.corpus(run);
        Corpus corpus = RunCorpus.unchanged(path, run);
        requireSameWeakLabels(path, spec);
        RunChecks.require(run, corpus);
        FusionMaterial material =
                FusionMaterial.of(corpus, spec.fusion(), run.training().seed());
        log.accept("Corpus " + corpus.info().name() + ": " + material.train().length + " samples teach, "
                + material.dev().length + " choose the epoch, of "
                + material.input().steps() + " steps; columns " + describe(material) + ".");
        material.warnings().forEach(log);
        return new FusionRunMaterial(
                run.training(),
                corpus,
                material,
                tables(material, run.training().seed(), log));
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

    private static Map<String, float[]> tables(FusionMaterial material, long seed, Consumer<String> log) {
        FusionNetwork network = material.network();
        String file = material.settings().classVectors();
        if (file != null) {
            return ClassVectors.read(network, Path.of(file), seed, log);
        }
        if (!network.classVectors().isEmpty()) {
            log.accept("No file of class vectors was given: those of "
                    + network.model().title() + " are drawn at random.");
        }
        return Map.of();
    }

    @Override
    public ComputeDevice device() {
        return FusionLearner.device(training);
    }

    @Override
    public long parameters() {
        return material.network().count();
    }

    @Override
    public Map<String, Double> weights() {
        return material.losses().weights();
    }

    @Override
    public EpochChoice choice() {
        return EpochChoice.ofFusion(
                training.stopping().selection(), material.tasks().getFirst());
    }

    @Override
    public FusionLearner fresh(ComputeDevice device) {
        return FusionLearner.fresh(material.network(), tables, training.seed(), device);
    }

    @Override
    public FusionCourse course(FusionLearner learner) {
        return new FusionCourse(learner, material, training);
    }

    @Override
    public void write(RunFolder folder, FusionLearner learner, boolean attention) {
        new FusionResultsWriter(folder, this, learner).write();
    }
}
