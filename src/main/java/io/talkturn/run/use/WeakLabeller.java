package io.talkturn.run.use;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Finding;
import io.talkturn.corpus.Finding.Severity;
import io.talkturn.corpus.NumberScale;
import io.talkturn.corpus.Partition;
import io.talkturn.corpus.ProvenanceCheck;
import io.talkturn.corpus.SequenceOutline;
import io.talkturn.corpus.WeakLabels;
import io.talkturn.corpus.WeakLabels.Labeller;
import io.talkturn.evaluation.MultiLabelMetrics;
import io.talkturn.evaluation.ScaleMetrics;
import io.talkturn.foundation.Progress;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.MetricRow;
import io.talkturn.run.MetricTable;
import io.talkturn.run.RunFolder;
import io.talkturn.run.RunResults;
import io.talkturn.run.RunSpec;
import io.talkturn.run.RunStatus;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.fusion.FusionEvaluator;
import io.talkturn.training.fusion.FusionInput;
import io.talkturn.training.fusion.FusionLearner;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Labels another corpus with the network of a finished fusion run (weak-label paper: weak labels). */
public final class WeakLabeller {
    private static final int ROWS_AT_ONCE = 128;

    private final RunFolder folder;
    private final RunSpec spec;
    private final FusionPredictor predictor;
    private final Confidence confidence;

    private record Confidence(double value, String metric, int n) {}

    /**
     * A labeller.
     *
     * @throws UserError where the run is no fusion run, is not finished, or has no dev metrics to be confident by
     */
    public WeakLabeller(RunFolder folder) {
        this.folder = folder;
        this.spec = folder.spec();
        if (!(spec.network() instanceof FusionSpec)) {
            throw new UserError(
                    "The run “" + spec.name() + "” trains the " + spec.architecture()
                            + " network, which does not read sequences.",
                    folder.path(),
                    "Label with a run of a fusion model, for example EF-LF LSTM.");
        }
        this.predictor = new FusionPredictor(folder);
        this.confidence = confidence(new RunResults(folder).metrics());
    }

    /** The task that it labels. */
    public String task() {
        return spec.primary();
    }

    /** How good it is on the dev partition of its own corpus, 0 to 1. */
    public double confidence() {
        return confidence.value();
    }

    /** What stands against labelling a corpus: it is the one that taught the network, or its features differ. */
    public List<Finding> compare(Corpus target) {
        if (predictor.network().knows(target)) {
            return List.of(new Finding(
                    "labeller_taught_here",
                    Severity.FATAL,
                    "The run “" + spec.name() + "” was trained on this very corpus, whose labels it would only repeat.",
                    "Choose a run that was trained on another corpus."));
        }
        return ProvenanceCheck.of(
                predictor.network().modalities(),
                predictor.network().corpus(),
                target.sequences().stream().map(SequenceOutline::of).toList(),
                target.info().title());
    }

    /**
     * Labels the talkturns of some partitions. Loads the engine.
     *
     * @param accepted whether features of another provenance are accepted; what differs is kept with the labels
     * @throws UserError where the corpus taught the network, or features differ in a way that cannot work or is not accepted
     */
    public WeakLabels label(Corpus target, Set<Partition> partitions, boolean accepted, Progress progress) {
        return label(target, Predictor.rows(target, partitions), accepted, progress);
    }

    /**
     * Labels some talkturns. Loads the engine.
     *
     * @param rows of the target
     * @throws UserError as above
     */
    public WeakLabels label(Corpus target, int[] rows, boolean accepted, Progress progress) {
        List<Finding> findings = compare(target);
        require(findings, accepted);
        FusionTask task = predictor.network().main();
        double[] probabilities = new double[target.talkturns().size() * task.outputs()];
        Arrays.fill(probabilities, Double.NaN);
        FusionInput input = predictor.input(target);
        try (FusionLearner learner = predictor.learner()) {
            FusionEvaluator evaluator = new FusionEvaluator(learner);
            for (int from = 0; from < rows.length; from += ROWS_AT_ONCE) {
                progress.step("Labelling", from, rows.length);
                int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + ROWS_AT_ONCE));
                double[][] said = evaluator.probabilities(input, some);
                for (int i = 0; i < some.length; i++) {
                    System.arraycopy(said[i], 0, probabilities, some[i] * task.outputs(), task.outputs());
                }
            }
            progress.step("Labelling", rows.length, rows.length);
        }
        NumberScale scale = task.scale();
        return scale == null
                ? WeakLabels.of(task(), task.classes(), task.multiLabel(), probabilities, labeller(findings))
                : WeakLabels.ofNumbers(task(), scale, probabilities, labeller(findings));
    }

    private Labeller labeller(List<Finding> findings) {
        return new Labeller(
                folder.name(),
                spec.architecture(),
                predictor.network().corpus(),
                confidence.value(),
                confidence.metric(),
                confidence.n(),
                RunStatus.now(),
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.WARN)
                        .map(Finding::sentence)
                        .toList());
    }

    private static void require(List<Finding> findings, boolean accepted) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.FATAL) {
                throw new UserError(finding.sentence(), finding.fix());
            }
        }
        if (!accepted && ProvenanceCheck.needsConfirmation(findings)) {
            String differences = String.join(
                    " ",
                    findings.stream()
                            .filter(finding -> finding.severity() == Severity.WARN)
                            .map(Finding::sentence)
                            .toList());
            throw new UserError(
                    "It is not certain that the features are comparable with those that the network was trained on. "
                            + differences,
                    "Import both corpora with the same features, or confirm with --accept-provenance that they are"
                            + " comparable.");
        }
    }

    /** What the labels can be trusted by. */
    private Confidence confidence(MetricTable metrics) {
        FusionTask main = predictor.network().main();
        if (main.isNumber()) {
            MetricRow error = dev(metrics, ScaleMetrics.MAE);
            double usual = dev(metrics, MetricRow.MEDIAN).value();
            return new Confidence(
                    usual == 0 ? 0 : Math.max(0, 1 - error.value() / usual), "mae_over_median", error.n());
        }
        MetricRow row = dev(metrics, main.multiLabel() ? MultiLabelMetrics.MEAN_WEIGHTED_ACCURACY : "accuracy");
        return new Confidence(row.value(), main.multiLabel() ? "weighted_accuracy" : "accuracy", row.n());
    }

    private MetricRow dev(MetricTable metrics, String metric) {
        return metrics.rows().stream()
                .filter(row -> row.partition() == Partition.DEV
                        && row.task().equals(AuxiliaryTask.PRIMARY_ID)
                        && row.label().isEmpty()
                        && row.metric().equals(metric)
                        && !Double.isNaN(row.value()))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The run was trained without a dev partition, so nothing says how far its labels can be trusted.",
                        folder.path(),
                        "Train it again with a dev partition, or with a --dev-share above 0."));
    }
}
