package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.NumberLabel;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.SequenceOutline;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunCorpus;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.training.fusion.ColumnScales;
import io.talkturn.training.fusion.FusionEvaluator;
import io.talkturn.training.fusion.FusionInput;
import io.talkturn.training.fusion.FusionLearner;
import io.talkturn.training.fusion.FusionScores;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What a trained fusion network is worth when a modality is silent at evaluation, and when its input is noisy. Nothing is
 * trained again.
 */
public final class Ablation {
    private final RunFolder folder;
    private final FusionPredictor predictor;
    private final Corpus corpus;

    /**
     * The network under one condition.
     *
     * @param condition in words: {@code all modalities}, {@code without text}, {@code noise 0.5}
     * @param n samples
     */
    public record Result(String condition, FusionScores scores, int n) {}

    /**
     * The ablation of a run on its own corpus.
     *
     * @throws UserError where the run is no fusion run or not finished, or its corpus is gone or changed
     */
    public Ablation(RunFolder folder) {
        this.folder = folder;
        RunSpec spec = folder.spec();
        if (!(spec.network() instanceof FusionSpec)) {
            throw new UserError(
                    "The run “" + spec.name() + "” trains the " + spec.architecture()
                            + " network, which has no modalities to leave out.",
                    folder.path(),
                    "Choose a run of a fusion model.");
        }
        this.predictor = new FusionPredictor(folder);
        this.corpus = RunCorpus.unchanged(folder.corpus(spec), spec);
    }

    /**
     * Evaluates a partition as it is, without each modality, and with noise. Loads the engine.
     *
     * @param modalities whether each modality is left out, where there are several
     * @param noise standard deviations, in units of that of each column in the train partition
     * @param seed of the noise
     * @param progress told the condition, how many are done and how many there are
     */
    public List<Result> evaluate(
            Partition partition, boolean modalities, List<Double> noise, long seed, Progress progress) {
        int[] rows = rows(partition);
        List<Modality> all = predictor.network().modalities().stream()
                .map(SequenceOutline::modality)
                .toList();
        List<Modality> leftOut = modalities && all.size() > 1 ? all : List.of();
        List<Result> results = new ArrayList<>();
        int steps = 1 + leftOut.size() + noise.size();
        try (FusionLearner learner = predictor.learner()) {
            FusionEvaluator evaluator = new FusionEvaluator(learner);
            Under under = (condition, change) -> {
                progress.step(condition, results.size(), steps);
                results.add(result(evaluator, condition, rows, change));
            };
            under.evaluate("all modalities", UnaryOperator.identity());
            leftOut.forEach(m -> under.evaluate("without " + m.id(), input -> input.without(m)));
            if (!noise.isEmpty()) {
                ColumnScales spread = spread();
                noise.forEach(sd -> under.evaluate("noise " + sd, input -> input.noisy(spread, sd, seed)));
            }
            progress.step("done", steps, steps);
        }
        return List.copyOf(results);
    }

    @FunctionalInterface
    private interface Under {
        void evaluate(String condition, UnaryOperator<FusionInput> change);
    }

    private Result result(FusionEvaluator evaluator, String condition, int[] rows, UnaryOperator<FusionInput> change) {
        FusionTask task = predictor.network().main();
        Label label = corpus.label(folder.spec().primary()).orElseThrow();
        double[][] truth = new double[rows.length][task.outputs()];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < task.outputs(); c++) {
                truth[i][c] =
                        label instanceof NumberLabel numbers ? numbers.at(rows[i]) : (label.has(rows[i], c) ? 1 : 0);
            }
        }
        double[][] probabilities = evaluator.probabilities(predictor.input(corpus, change), rows);
        return new Result(condition, new FusionScores(task, truth, probabilities), rows.length);
    }

    private ColumnScales spread() {
        int[] train = IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) == Partition.TRAIN)
                .toArray();
        return predictor.plainInput(corpus).columnScales(train);
    }

    /** The rows that the run itself counts to a partition: dev may have been taken from train. */
    private int[] rows(Partition partition) {
        Set<String> wanted = new HashSet<>();
        new RunResults(folder)
                .predictions().rows().stream()
                        .filter(row ->
                                row.partition() == partition && !row.truth().isEmpty())
                        .forEach(row -> wanted.add(row.talkturn()));
        int[] rows = IntStream.range(0, corpus.talkturns().size())
                .filter(row -> wanted.contains(corpus.talkturns().get(row).id()))
                .toArray();
        if (rows.length == 0) {
            throw new UserError(
                    "The run predicted no labelled sample of the partition " + partition.id() + ".",
                    folder.path(),
                    "Choose another partition.");
        }
        return rows;
    }
}
