package io.talkturn.training.fusion;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Label;
import io.talkturn.corpus.Partition;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.FusionForm;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.task.AuxiliaryTask;
import io.talkturn.training.Losses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a fusion network learns from (weak-label paper: training).
 *
 * @param settings what is trained
 * @param input the samples
 * @param targets of all tasks, the main one first
 * @param train rows that teach
 * @param dev rows that choose the epoch; none: nothing does
 * @param carved whether the dev rows were taken from the train partition
 * @param scales with which columns are z-scored, null: they are read as they are
 * @param warnings what may surprise, in sentences
 */
public record FusionMaterial(
        FusionSettings settings,
        FusionInput input,
        List<FusionTarget> targets,
        int[] train,
        int[] dev,
        boolean carved,
        @Nullable ColumnScales scales,
        List<String> warnings) {
    public FusionMaterial {
        targets = List.copyOf(targets);
        warnings = List.copyOf(warnings);
    }

    /**
     * The material in a corpus.
     *
     * @param seed of the division where the corpus has no dev partition
     * @throws UserError where the corpus does not have what the settings ask for
     */
    public static FusionMaterial of(Corpus corpus, FusionSettings settings, long seed) {
        return of(corpus, settings, seed, settings.samples().standardise());
    }

    /**
     * The same as they are in the corpus, without the costly look at every column: for checks of settings.
     *
     * @throws UserError where the corpus does not have what the settings ask for
     */
    public static FusionMaterial unscaled(Corpus corpus, FusionSettings settings, long seed) {
        return of(corpus, settings, seed, false);
    }

    private static FusionMaterial of(Corpus corpus, FusionSettings settings, long seed, boolean scaled) {
        FusionInput input = FusionInput.of(corpus, settings.modalities());
        List<FusionTarget> targets = FusionTargets.of(corpus, settings);
        Label main = FusionTargets.main(corpus, settings.primary());
        FusionSplit split = FusionSplit.of(
                corpus,
                main,
                row -> targets.stream().anyMatch(target -> FusionTargets.isPresent(target, row)),
                settings.samples().devShare(),
                seed);
        List<String> warnings = new ArrayList<>();
        if (split.carved()) {
            warnings.add("The corpus has no dev partition: " + split.dev().length
                    + " labelled samples of train choose the epoch and are not trained on.");
        }
        List<FusionTarget> weighted = new ArrayList<>();
        for (FusionTarget target : targets) {
            check(target, settings, split.train(), warnings);
            weighted.add(FusionTargets.weighted(
                    target, split.train(), settings.samples().positiveWeights()));
        }
        ColumnScales scales = scaled ? input.columnScales(split.train()) : null;
        return new FusionMaterial(
                settings,
                scales == null ? input : input.scaled(scales),
                weighted,
                split.train(),
                split.dev(),
                split.carved(),
                scales,
                warnings);
    }

    private static void check(FusionTarget target, FusionSettings settings, int[] train, List<String> warnings) {
        String name = FusionTargets.name(target, settings.primary());
        long labelled =
                FusionTargets.counts(target, train)[target.task().classes().size()];
        if (labelled == 0) {
            throw new UserError(
                    "No sample of the train partition has a label of “" + name + "”.",
                    target.task().id().equals(AuxiliaryTask.PRIMARY_ID)
                            ? "Divide the corpus with “talkturn partition”, or train on one that has such labels."
                            : "Leave the task out, or divide the corpus otherwise with “talkturn partition”.");
        }
        String oneSided = FusionTargets.oneSided(target, train);
        boolean isMain = target.task().id().equals(AuxiliaryTask.PRIMARY_ID);
        if (oneSided != null && isMain && target.task().isNumber()) {
            throw new UserError(
                    "Of the samples of train with a label of “" + name + "” " + oneSided
                            + ", so there is nothing to tell apart.",
                    "Choose another label, or divide the corpus otherwise with “talkturn partition”.");
        }
        if (oneSided != null) {
            warnings.add("Of the " + labelled + (labelled == 1 ? " sample" : " samples") + " of train with a label of “"
                    + name + "” " + oneSided + ": that cannot be learned.");
        }
    }

    /** What a network says of these rows, which have labels of the main task, beside what is true. */
    public FusionScores scores(int[] rows, double[][] probabilities) {
        FusionTarget main = targets.getFirst();
        int classes = main.task().outputs();
        double[][] truth = new double[rows.length][classes];
        for (int n = 0; n < rows.length; n++) {
            for (int c = 0; c < classes; c++) {
                truth[n][c] = truth(main, rows[n] * classes + c);
            }
        }
        return new FusionScores(main.task(), truth, probabilities);
    }

    private static double truth(FusionTarget target, int at) {
        NumberGoal goal = target.goal();
        return goal == null ? (target.values()[at] > 0.5f ? 1 : 0) : goal.numbers()[at];
    }

    /** The median of the main task's numbers among the samples that teach: the best that can be said without any input. */
    public double median() {
        FusionTarget main = targets.getFirst();
        double[] known = IntStream.of(train)
                .filter(row -> FusionTargets.isPresent(main, row))
                .mapToDouble(row -> truth(main, row))
                .sorted()
                .toArray();
        return (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
    }

    /** Whether a sample has a label of the main task. */
    public boolean hasMainLabel(int row) {
        return FusionTargets.isPresent(targets.getFirst(), row);
    }

    /** What a sample was used for: its partition, dev where it was taken from train to choose the epoch. */
    public Partition partition(Corpus corpus, int row) {
        return carved && Arrays.binarySearch(dev, row) >= 0 ? Partition.DEV : corpus.partitionOfRow(row);
    }

    /** How many of the samples that teach have a label of a task. */
    public long labels(FusionTarget target) {
        return FusionTargets.counts(target, train)[target.task().classes().size()];
    }

    /** How often each class is true among them. */
    public long[] positives(FusionTarget target) {
        return Arrays.copyOf(
                FusionTargets.counts(target, train), target.task().classes().size());
    }

    /** The tasks of the network's heads, the main one first. */
    public List<FusionTask> tasks() {
        return targets.stream().map(FusionTarget::task).toList();
    }

    /** The losses of all tasks. */
    public Losses losses() {
        return new Losses(targets.stream().map(FusionTarget::loss).toList());
    }

    /**
     * The network for this material; the engine is not touched.
     *
     * @throws UserError where the options of the model do not fit each other or the input
     */
    public FusionNetwork network() {
        return new FusionNetwork(
                settings.network().model(),
                new FusionForm(input.widths(), tasks(), settings.network().complete()));
    }
}
