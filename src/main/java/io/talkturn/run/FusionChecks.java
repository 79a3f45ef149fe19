package io.talkturn.run;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionGuide;
import io.talkturn.training.fusion.FusionMaterial;
import io.talkturn.training.fusion.FusionSettings;
import java.util.List;

/** The problems with a run of a fusion network. */
final class FusionChecks {
    private FusionChecks() {}

    static Problems settings(FusionSpec spec, TrainingSettings training) {
        Problems problems = new Problems();
        FusionSettings fusion = spec.fusion();
        problems.attempt(fusion.network()::complete);
        problems.settings(TrainingGuide.SAMPLES, training);
        problems.settings(FusionGuide.SETTINGS, fusion);
        return problems;
    }

    static Problems all(FusionSpec spec, TrainingSettings training, Corpus corpus) {
        Problems problems = settings(spec, training);
        corpus.label(spec.primary())
                .filter(label ->
                        label instanceof NumberLabel || !label.classNames().isEmpty())
                .ifPresent(label -> problems.attempt(() -> EpochChoice.ofFusion(
                        training.stopping().selection(), FusionTask.of(AuxiliaryTask.PRIMARY_ID, label))));
        if (problems.isEmpty()) {
            problems.attempt(() -> {
                FusionMaterial material = material(spec, training, corpus);
                requireBatch(training, material);
                problems.memory(
                        MemoryEstimate.ofTraining(
                                material.network(),
                                material.input().steps(),
                                training.batch().size()),
                        "Use a smaller batch, fewer units or fewer modalities.");
            });
        }
        return problems;
    }

    /** A batch of one modality is one array, which has room for so many values and no more. */
    private static void requireBatch(TrainingSettings training, FusionMaterial material) {
        double batch = Math.min(training.batch().size(), material.train().length);
        int widest = material.input().widths().modalities().stream()
                .mapToInt(material.input().widths()::of)
                .max()
                .orElse(1);
        if (batch * material.input().steps() * widest > Integer.MAX_VALUE) {
            throw new UserError("A batch of " + (long) batch + " samples is too large.", "Use a smaller batch.");
        }
    }

    /** What can be trained but may surprise. */
    static List<Finding> findings(FusionSpec spec, TrainingSettings training, Corpus corpus) {
        return material(spec, training, corpus).warnings().stream()
                .map(sentence -> new Finding("material", Finding.Severity.WARN, sentence, ""))
                .toList();
    }

    private static FusionMaterial material(FusionSpec spec, TrainingSettings training, Corpus corpus) {
        return FusionMaterial.unscaled(corpus, spec.fusion(), training.seed());
    }
}
