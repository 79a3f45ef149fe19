package io.talkturn.worker;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.Json;
import io.talkturn.run.BranchFile;
import io.talkturn.run.FusionNetworkPart;
import io.talkturn.run.FusionTargetsPart;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.run.NetworkFile;
import io.talkturn.run.PredictionTable;
import io.talkturn.run.Predictions;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.TargetsSummary;
import io.talkturn.training.fusion.FusionEvaluator;
import io.talkturn.training.fusion.FusionLearner;
import io.talkturn.training.fusion.FusionMaterial;
import io.talkturn.training.fusion.FusionScores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes what a fusion run leaves, each file whole or not at all, and the list of them last. */
final class FusionResultsWriter {
    private final RunFolder folder;
    private final FusionRunMaterial run;
    private final FusionLearner learner;

    FusionResultsWriter(RunFolder folder, FusionRunMaterial run, FusionLearner learner) {
        this.folder = folder;
        this.run = run;
        this.learner = learner;
    }

    void write() {
        FusionMaterial material = run.material();
        learner.save(folder.weights());
        Json.write(
                folder.network(),
                NetworkFile.of(FusionNetworkPart.of(learner.network(), material.input(), run.corpus())));
        Json.write(folder.targets(), TargetsSummary.of(FusionTargetsPart.of(material)));
        BranchFile.write(folder.branches(), learner.branchWeights());
        List<Path> files = new ArrayList<>(List.of(
                folder.weights(),
                folder.network(),
                folder.targets(),
                folder.branches(),
                folder.curve(),
                folder.metrics(),
                folder.predictions()));
        if (material.scales() != null) {
            Json.write(folder.scales(), material.scales());
            files.add(folder.scales());
        }
        evaluate();
        RunResults.writeManifest(folder, files);
    }

    /** Every sample with a strong label of the main task, in the order of the corpus. */
    private void evaluate() {
        FusionMaterial material = run.material();
        Corpus corpus = run.corpus();
        int[] rows = IntStream.range(0, corpus.talkturns().size())
                .filter(row -> corpus.partitionOfRow(row) != Partition.NONE && material.hasMainLabel(row))
                .toArray();
        double[][] probabilities = new FusionEvaluator(learner).probabilities(material.input(), rows);
        Predictions predictions = new Predictions(
                corpus,
                corpus.label(material.settings().primary()).orElse(null),
                material.tasks().getFirst().classes());
        List<PredictionTable.Row> table = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            table.add(predictions.row(rows[i], probabilities[i]).in(material.partition(corpus, rows[i])));
        }
        metrics(rows, probabilities).write(folder.metrics());
        new PredictionTable(material.tasks().getFirst().classes(), table).write(folder.predictions());
    }

    private MetricTable metrics(int[] rows, double[][] probabilities) {
        List<MetricRow> metrics = new ArrayList<>();
        for (Partition partition : List.of(Partition.TRAIN, Partition.DEV, Partition.TEST)) {
            int[] own = IntStream.range(0, rows.length)
                    .filter(i -> run.material().partition(run.corpus(), rows[i]) == partition)
                    .toArray();
            if (own.length > 0) {
                FusionScores scores = run.material()
                        .scores(
                                IntStream.of(own).map(i -> rows[i]).toArray(),
                                IntStream.of(own)
                                        .mapToObj(i -> probabilities[i])
                                        .toArray(double[][]::new));
                FusionMetrics.add(metrics, partition, scores);
                if (scores.task().isNumber()) {
                    FusionMetrics.addMedian(
                            metrics, partition, scores, run.material().median());
                }
            }
        }
        return new MetricTable(metrics);
    }
}
