package io.talkturn.run;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.evaluation.Attention;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanSettings;
import io.talkturn.model.HanShape;
import io.talkturn.model.ParameterShape;
import io.talkturn.task.Targets;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.text.GloveFile;
import java.nio.file.Path;
import java.util.List;

/** The problems with a run of a HAN network. */
final class HanChecks {
    private static final int LARGEST_CONTENT = 30;
    private static final int MOST_TOKENS = 1000;
    private static final int MOST_UNITS = 10_000;

    private HanChecks() {}

    static Problems settings(HanSpec spec, TrainingSettings training) {
        Problems problems = new Problems();
        model(spec.model(), problems);
        problems.training(training);
        problems.attempt(() -> NetworkFile.source(spec.text()));
        return problems;
    }

    static Problems all(HanSpec spec, TrainingSettings training, Corpus corpus) {
        Problems problems = settings(spec, training);
        problems.attempt(() -> Targets.of(corpus, spec.tasks()));
        problems.attempt(() -> EpochChoice.of(
                training.selection(), Targets.label(corpus, spec.tasks().primary()) instanceof ClassLabel));
        embeddings(spec.model(), problems);
        if (problems.isEmpty()) {
            problems.memory(
                    MemoryEstimate.ofTraining(spec, training, corpus),
                    "Use a smaller batch, content size or number of units, or longer blocks.");
        }
        if (problems.isEmpty()) {
            // the vocabulary is known only when the corpus has been encoded: one row stands for it
            problems.attempt(() -> ParameterShape.requireCountable(
                    HanShape.of(spec.model(), 1, 1, spec.tasks().auxiliary()).parameters()));
        }
        return problems;
    }

    static List<String> warnings(HanSpec spec) {
        int length = spec.model().contentSize() + 1;
        return length < Attention.FEWEST_FOR_HIGH
                ? List.of("With windows of " + length + " talkturns no talkturn's attention can be High;"
                        + " a content size of " + (Attention.FEWEST_FOR_HIGH - 1) + " or more allows it.")
                : List.of();
    }

    private static void model(HanSettings model, Problems problems) {
        problems.between("content size", model.contentSize(), 1, LARGEST_CONTENT);
        problems.between("number of tokens that are read", model.maxTokens(), 0, MOST_TOKENS);
        problems.between("number of word GRU units", model.wordGru(), 1, MOST_UNITS);
        problems.between("size of the word attention", model.wordAttention(), 1, MOST_UNITS);
        problems.between("number of primary GRU units", model.primaryGru(), 1, MOST_UNITS);
        problems.between("number of auxiliary GRU units", model.auxiliaryGru(), 1, MOST_UNITS);
        problems.between("size of the talkturn attention", model.turnAttention(), 1, MOST_UNITS);
        problems.between("embedding width", model.embeddingWidth(), 1, MOST_UNITS);
        problems.share("GRU dropout", model.gruDropout());
        problems.share("recurrent dropout", model.recurrentDropout());
    }

    private static void embeddings(HanSettings model, Problems problems) {
        if (model.embeddings() == null) {
            return;
        }
        Path file = Path.of(model.embeddings());
        problems.attempt(() -> {
            int width = new GloveFile(file).width();
            if (width != model.embeddingWidth()) {
                throw new UserError(
                        "The embedding file has vectors of " + width + " numbers, but the model asks for "
                                + model.embeddingWidth() + ".",
                        file,
                        "Set the embedding width to " + width + ", or choose another file.");
            }
        });
    }
}
