package io.talkturn.run.worker;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.ImportNote;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanShape;
import io.talkturn.run.HanSpec;
import io.talkturn.run.NetworkFile;
import io.talkturn.run.RunChecks;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFolder;
import io.talkturn.task.Targets;
import io.talkturn.task.TargetsSummary;
import io.talkturn.task.TaskWeights;
import io.talkturn.training.han.TrainingMaterial;
import io.talkturn.training.han.text.Embeddings;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.GloveFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that a run computes from, made from its specification and its corpus.
 *
 * @param material what the trainer takes
 * @param embeddings the table of the embedding file, null where embeddings are learned
 */
record HanMaterial(
        HanSpec spec,
        HanShape shape,
        TrainingMaterial material,
        @Nullable Embeddings embeddings) {
    private static final int NOTES_TOLD = 5;

    /**
     * Reads the corpus and makes targets, weights and tokens.
     *
     * @param log told in sentences
     * @throws UserError where the corpus is gone or changed, or does not have what the specification asks for
     */
    static HanMaterial load(RunFolder folder, HanSpec spec, Consumer<String> log) {
        Path path = folder.corpus(spec);
        Corpus corpus = RunCorpus.unchanged(path, spec);
        // the specification may have been written by hand or by another program
        RunChecks.require(spec, corpus);
        Targets targets = Targets.of(corpus, spec.tasks());
        TaskWeights weights =
                TaskWeights.of(targets, spec.tasks(), spec.training().seed());
        EncodedCorpus encoded = EncodedCorpus.forTraining(
                corpus, NetworkFile.source(spec.text()), spec.model().maxTokens());
        log.accept("Corpus " + corpus.info().name() + ": " + encoded + ", T " + encoded.maxTokens() + ".");
        HanShape shape = HanShape.of(
                spec.model(),
                encoded.vocabulary().size(),
                targets.primary().outputs(),
                spec.tasks().auxiliary());
        return new HanMaterial(
                spec,
                shape,
                new TrainingMaterial(encoded, targets, weights, spec.tasks().squaredError()),
                embeddings(spec, encoded, log));
    }

    EncodedCorpus encoded() {
        return material.corpus();
    }

    Targets targets() {
        return material.targets();
    }

    TargetsSummary summary() {
        return TargetsSummary.of(material.targets(), material.weights(), spec.tasks());
    }

    private static @Nullable Embeddings embeddings(HanSpec spec, EncodedCorpus encoded, Consumer<String> log) {
        if (spec.model().embeddings() == null) {
            return null;
        }
        Path file = Path.of(spec.model().embeddings());
        Embeddings table = new GloveFile(file)
                .read(
                        encoded.vocabulary(),
                        spec.model().embeddingWidth(),
                        spec.training().seed());
        log.accept("Embeddings " + file.getFileName() + ": " + table.missing() + " of " + table.words()
                + " tokens are not in it and get random rows.");
        List<ImportNote> notes = table.notes();
        notes.stream().limit(NOTES_TOLD).forEach(note -> log.accept(note.reason()));
        if (notes.size() > NOTES_TOLD) {
            log.accept((notes.size() - NOTES_TOLD) + " more lines of the embedding file are like that.");
        }
        return table;
    }
}
