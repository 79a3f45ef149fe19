package io.talkturn.run.use;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.foundation.AtomicFiles;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanShape;
import io.talkturn.run.HanNetworkPart;
import io.talkturn.run.HanSpec;
import io.talkturn.run.HanTargetsPart;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.Predictions;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.training.Devices;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.ConversationResult;
import io.talkturn.training.han.Evaluation;
import io.talkturn.training.han.Evaluator;
import io.talkturn.training.han.HanLearner;
import io.talkturn.training.han.text.EncodedCorpus;
import io.talkturn.training.han.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Predicts with the network of a HAN run. */
record HanPredictor(RunFolder folder, HanSpec spec, TrainingSettings training) {
    /** @param attention the folder that its weights are written to, null where nobody wants them */
    PredictionTable predict(Corpus corpus, int[] rows, @Nullable Path attention, Progress progress) {
        RunResults results = new RunResults(folder);
        HanTargetsPart targets = results.targets(HanTargetsPart.class).part();
        List<String> classes = targets.classes() == null ? List.of() : targets.classes();
        Label truth = truth(corpus, targets);
        HanNetworkPart network = results.network(HanNetworkPart.class).part();
        Vocabulary vocabulary = Vocabulary.read(results.vocabularyFile());
        EncodedCorpus encoded =
                EncodedCorpus.of(corpus, HanSpec.source(network.text()), vocabulary, network.maxTokens());
        HanShape shape = HanShape.of(spec.model(), vocabulary.size(), Math.max(1, classes.size()), spec.inNetwork());
        var device =
                Devices.choose(training.hardware().device(), training.hardware().threads());
        try (HanLearner learner = HanLearner.trained(spec.model(), shape, results.weights(), device)) {
            Evaluator evaluator = new Evaluator(learner, encoded);
            Evaluation evaluation = attention == null
                    ? evaluator.evaluate(rows, progress)
                    : attended(evaluator, encoded, shape, rows, attention, progress);
            Predictions predictions = new Predictions(corpus, truth, classes);
            List<PredictionTable.Row> table = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                table.add(predictions
                        .row(rows[i], evaluation.outputs()[i][0])
                        .withNewWords(newWords(encoded.ids(rows[i]))));
            }
            return new PredictionTable(classes, table);
        }
    }

    private static Evaluation attended(
            Evaluator evaluator, EncodedCorpus encoded, HanShape shape, int[] rows, Path folder, Progress progress) {
        try (AttentionWriter kept = new AttentionWriter(folder, encoded, shape.turnEncoders(), shape.wordEncoders())) {
            Evaluation evaluation = evaluator.evaluate(rows, result -> add(kept, folder, result), progress);
            kept.finish();
            return evaluation;
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder, e);
        }
    }

    private static void add(AttentionWriter kept, Path folder, ConversationResult result) {
        try {
            kept.add(result);
        } catch (IOException e) {
            throw AtomicFiles.cannotWrite(folder, e);
        }
    }

    private static double newWords(int[] ids) {
        return ids.length == 0
                ? 0
                : (double) Arrays.stream(ids)
                                .filter(id -> id == Vocabulary.UNKNOWN)
                                .count()
                        / ids.length;
    }

    /** The column of the same name, so that truth can stand beside the prediction; a corpus need not have it. */
    static @Nullable Label truth(Corpus corpus, HanTargetsPart targets) {
        Label label = corpus.label(targets.label()).orElse(null);
        boolean fits = switch (label) {
            case null -> true;
            case ClassLabel _ -> targets.classes() != null;
            case MultiLabel _ -> false;
            case NumberLabel _ -> targets.classes() == null;
        };
        if (!fits) {
            throw new UserError(
                    "The label “" + targets.label() + "” of the corpus is of another kind than the run predicts.",
                    "Import the corpus again with that column under another name.");
        }
        return label;
    }
}
