package io.talkturn.run;

import io.talkturn.corpus.ClassLabel;
import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.model.HanShape;
import io.talkturn.task.TargetsSummary;
import io.talkturn.training.Devices;
import io.talkturn.training.Evaluation;
import io.talkturn.training.Evaluator;
import io.talkturn.training.Learner;
import io.talkturn.training.Losses;
import io.talkturn.training.text.EncodedCorpus;
import io.talkturn.training.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Predicts the talkturns of any corpus with the network of a finished run. Loads the engine. */
public final class Predictor {
    private final RunFolder folder;

    /** Predicts with this run. */
    public Predictor(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * Predicts every talkturn of these partitions, whether it has a label or not.
     *
     * @param partitions {@link Partition#NONE} stands for conversations that are in none
     * @throws UserError where a file of the run is missing or cut short, or the corpus's label of the same name is of
     *     another kind
     */
    public PredictionTable predict(Corpus corpus, Set<Partition> partitions) {
        HanSpec spec = HanSpec.require(folder.spec());
        RunResults results = new RunResults(folder);
        TargetsSummary targets = results.targets();
        List<String> classes = targets.classes() == null ? List.of() : targets.classes();
        Label truth = truth(corpus, targets);
        NetworkFile network = results.network();
        Vocabulary vocabulary = Vocabulary.read(results.vocabularyFile());
        EncodedCorpus encoded =
                EncodedCorpus.of(corpus, NetworkFile.source(network.text()), vocabulary, network.maxTokens());
        HanShape shape = HanShape.of(
                spec.model(),
                vocabulary.size(),
                Math.max(1, classes.size()),
                spec.tasks().auxiliary());
        var device = Devices.choose(spec.training().device(), spec.training().threads());
        try (Learner learner = Learner.trained(spec.model(), shape, results.weights(), device)) {
            int[] rows = rows(corpus, partitions);
            Evaluation evaluation = new Evaluator(learner, encoded).evaluate(rows, Losses.NONE);
            Predictions predictions = new Predictions(corpus, truth, classes);
            List<PredictionTable.Row> table = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                table.add(predictions.row(rows[i], evaluation.outputs()[i][0]));
            }
            return new PredictionTable(classes, table);
        }
    }

    private static int[] rows(Corpus corpus, Set<Partition> partitions) {
        int[] rows = IntStream.range(0, corpus.talkturns().size())
                .filter(row -> partitions.contains(corpus.partitionOfRow(row)))
                .toArray();
        if (rows.length == 0) {
            throw new UserError(
                    "The corpus “" + corpus.info().name() + "” has no talkturn in the partitions asked for.",
                    "Leave out --partition to predict all talkturns.");
        }
        return rows;
    }

    /** The column of the same name, so that truth can stand beside the prediction; a corpus need not have it. */
    private static @Nullable Label truth(Corpus corpus, TargetsSummary targets) {
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
