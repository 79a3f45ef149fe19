package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.MultiLabel;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.ProvenanceCheck;
import io.talkturn.corpus.SequenceOutline;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.run.FusionNetworkPart;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.Predictions;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.training.fusion.ColumnScales;
import io.talkturn.training.fusion.FusionEvaluator;
import io.talkturn.training.fusion.FusionInput;
import io.talkturn.training.fusion.FusionLearner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Predicts with the network of a fusion run. */
final class FusionPredictor {
    private static final int ROWS_AT_ONCE = 128;

    private final RunFolder folder;
    private final RunResults results;
    private final FusionNetworkPart network;

    FusionPredictor(RunFolder folder) {
        this.folder = folder;
        this.results = new RunResults(folder);
        this.network = results.network(FusionNetworkPart.class).part();
    }

    FusionNetworkPart network() {
        return network;
    }

    /** What speaks against believing what it says of a corpus; its own sequences need no comparison. */
    List<Finding> compare(Corpus corpus) {
        if (network.knows(corpus)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(ProvenanceCheck.of(
                network.modalities(),
                network.corpus(),
                corpus.sequences().stream().map(SequenceOutline::of).toList(),
                corpus.info().title()));
        ColumnScales scales = results.scales();
        boolean canRead = findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.FATAL);
        if (scales != null && canRead) {
            findings.addAll(FeatureFit.compare(corpus, plainInput(corpus), scales));
        }
        return findings;
    }

    PredictionTable predict(Corpus corpus, int[] rows, Progress progress) {
        FusionTask main = network.main();
        Predictions predictions = new Predictions(corpus, truth(corpus), main.classes(), main.multiLabel());
        FusionInput input = input(corpus);
        try (FusionLearner learner = learner()) {
            FusionEvaluator evaluator = new FusionEvaluator(learner);
            List<PredictionTable.Row> table = new ArrayList<>();
            for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
                progress.step("Predicting", from, rows.length);
                int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + ROWS_AT_ONCE));
                double[][] probabilities = evaluator.probabilities(input, some);
                for (int i = 0; i < some.length; i++) {
                    table.add(predictions.row(some[i], probabilities[i]));
                }
            }
            progress.at("Predicting", rows.length, rows.length);
            return new PredictionTable(main.classes(), table);
        }
    }

    /** The trained network; to be closed. */
    FusionLearner learner() {
        RunSpec spec = folder.spec();
        var device = FusionLearner.device(spec.training());
        return FusionLearner.trained(network.network(), results.weights(), device);
    }

    /**
     * The sequences of a corpus as this network reads them.
     *
     * @throws UserError where the corpus lacks a modality or has it in another width
     */
    FusionInput input(Corpus corpus) {
        return input(corpus, UnaryOperator.identity());
    }

    /** The same, changed before the columns are z-scored. */
    FusionInput input(Corpus corpus, UnaryOperator<FusionInput> change) {
        FusionInput changed = change.apply(plainInput(corpus));
        ColumnScales scales = results.scales();
        if (scales != null && !scales.fit(changed.widths())) {
            throw new UserError(
                    "The means and spreads of the columns do not fit the network.",
                    folder.scales(),
                    RunResults.WAY_OUT);
        }
        return scales == null ? changed : changed.scaled(scales);
    }

    /** The sequences as they are in the corpus. */
    FusionInput plainInput(Corpus corpus) {
        FusionInput input = FusionInput.of(
                corpus,
                network.modalities().stream().map(SequenceOutline::modality).toList());
        network.modalities().forEach(each -> requireWidth(corpus, input, each.modality(), each.columns()));
        return input;
    }

    private static void requireWidth(Corpus corpus, FusionInput input, Modality modality, int wanted) {
        int found = input.widths().of(modality);
        if (found != wanted) {
            throw new UserError(
                    "The sequences of " + modality.id() + " in “"
                            + corpus.info().name() + "” have " + found + " columns; the network was trained on "
                            + wanted + ".",
                    "Import the corpus with the same features, or train a network on features that both have.");
        }
    }

    /** The label of the same name, so that truth can stand beside the prediction; a corpus need not have it. */
    private @Nullable Label truth(Corpus corpus) {
        Label label = corpus.label(folder.spec().primary()).orElse(null);
        if (label instanceof NumberLabel numbers) {
            return numbers.scale().equals(network.main().scale()) ? label : null;
        }
        boolean fits = label == null
                || (label instanceof MultiLabel == network.main().multiLabel()
                        && network.main().classes().containsAll(label.classNames())
                        && !label.classNames().isEmpty());
        return fits ? label : null;
    }
}
