package io.talkturn.run;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Label;
import io.talkturn.evaluation.Attention;
import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.EmbeddingSettings;
import io.talkturn.model.HanGuide;
import io.talkturn.model.HanShape;
import io.talkturn.model.ParameterShape;
import io.talkturn.task.Targets;
import io.talkturn.task.TaskFindings;
import io.talkturn.training.DevShare;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.text.GloveFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The problems with a run of a HAN network. */
final class HanChecks {
    private HanChecks() {}

    static Problems settings(HanSpec spec, TrainingSettings training) {
        Problems problems = new Problems();
        problems.settings(HanGuide.SETTINGS, spec.model());
        problems.settings(TrainingGuide.WINDOWS, training);
        problems.attempt(() -> HanSpec.source(spec.text()));
        return problems;
    }

    static Problems all(HanSpec spec, TrainingSettings training, Corpus given) {
        Problems problems = settings(spec, training);
        Corpus corpus = divided(spec, training, given, problems);
        problems.attempt(() -> Targets.of(corpus, spec.tasks()));
        problems.attempt(() -> EpochChoice.of(
                training.stopping().selection(),
                Targets.label(corpus, spec.tasks().primary()) instanceof ClassLabel));
        embeddings(spec.model().embeddings(), problems);
        if (problems.isEmpty()) {
            problems.memory(
                    MemoryEstimate.ofTraining(spec, training, corpus),
                    "Use a smaller batch, content size or number of units, or longer blocks.");
        }
        if (problems.isEmpty()) {
            // the vocabulary is known only when the corpus has been encoded: one row stands for it
            problems.attempt(() -> ParameterShape.requireCountable(
                    HanShape.of(spec.model(), 1, 1, spec.inNetwork()).parameters()));
        }
        return problems;
    }

    /** With a share of train as dev where there is none; as it is where that cannot be done. */
    private static Corpus divided(HanSpec spec, TrainingSettings training, Corpus given, Problems problems) {
        Label primary = given.label(spec.primary()).orElse(null);
        try {
            return primary == null ? given : DevShare.standIn(given, primary, training.seed());
        } catch (UserError e) {
            problems.attempt(() -> {
                throw e;
            });
            return given;
        }
    }

    /** What can be trained but may surprise. */
    static List<Finding> findings(HanSpec spec, Corpus corpus) {
        List<Finding> findings = new ArrayList<>();
        if (spec.model().architecture() != Architecture.HAN) {
            findings.addAll(TaskFindings.of(corpus, spec.tasks()));
        }
        int length = spec.model().input().contentSize() + 1;
        if (length < Attention.FEWEST_FOR_HIGH) {
            findings.add(new Finding(
                    "nothing_high",
                    Finding.Severity.WARN,
                    "With windows of " + length + " talkturns no talkturn's attention can be High.",
                    "A content size of " + (Attention.FEWEST_FOR_HIGH - 1) + " or more allows it."));
        }
        return findings;
    }

    private static void embeddings(EmbeddingSettings wanted, Problems problems) {
        if (wanted.file() == null) {
            return;
        }
        Path file = Path.of(wanted.file());
        problems.attempt(() -> {
            int width = new GloveFile(file).width();
            if (width != wanted.width()) {
                throw new UserError(
                        "The embedding file has vectors of " + width + " numbers, but the model asks for "
                                + wanted.width() + ".",
                        file,
                        "Set the embedding width to " + width + ", or choose another file.");
            }
        });
    }
}
