package io.talkturn.training.fusion;

import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.model.ParameterStore;
import io.talkturn.training.BatchGradient;
import io.talkturn.training.Batches;
import io.talkturn.training.Course;
import io.talkturn.training.DevResult;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.EpochResult;
import io.talkturn.training.GradientRules;
import io.talkturn.training.LossSums;
import io.talkturn.training.Losses;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.Plateau;
import io.talkturn.training.Seeds;
import io.talkturn.training.Seeds.Purpose;
import io.talkturn.training.TrainingSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Fusion networks learn from samples of sequences in any order (weak-label paper: training). */
public final class FusionCourse implements Course {
    /** Over so many batches samples are sorted by length where padding is skipped. */
    private static final int BATCHES_SORTED = 8;

    private final FusionLearner learner;
    private final FusionMaterial material;
    private final TrainingSettings settings;
    private final Losses losses;
    private final EpochChoice selection;
    private final boolean skipsPadding;

    /**
     * The course of a network, fresh or not.
     *
     * @throws io.talkturn.foundation.UserError for a selection metric that does not exist
     */
    public FusionCourse(FusionLearner learner, FusionMaterial material, TrainingSettings settings) {
        this.learner = learner;
        this.material = material;
        this.settings = settings;
        this.losses = material.losses();
        this.skipsPadding = learner.network().skipsPadding();
        this.selection = EpochChoice.ofFusion(
                settings.stopping().selection(), material.tasks().getFirst());
    }

    @Override
    public FusionLearner learner() {
        return learner;
    }

    @Override
    public Map<String, Double> weights() {
        return losses.weights();
    }

    @Override
    public EpochChoice choice() {
        return selection;
    }

    @Override
    public int samples() {
        return material.train().length;
    }

    @Override
    public List<int[]> epoch(int epoch) {
        List<Integer> order =
                new ArrayList<>(IntStream.of(material.train()).boxed().toList());
        Random random = Seeds.stream(settings.seed(), Purpose.ORDER, epoch, 0);
        Collections.shuffle(order, random);
        if (skipsPadding) {
            byLength(order, random);
        }
        return Batches.of(
                order.stream().mapToInt(row -> row).toArray(), settings.batch().size());
    }

    /** Samples of about the same length meet, within shuffled stretches, so that there is padding to skip. */
    private void byLength(List<Integer> order, Random random) {
        int stretch = settings.batch().size() * BATCHES_SORTED;
        List<List<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < order.size(); from += stretch) {
            List<Integer> some = new ArrayList<>(order.subList(from, Math.min(order.size(), from + stretch)));
            some.sort(Comparator.comparingInt(material.input()::length));
            for (int b = 0; b < some.size(); b += settings.batch().size()) {
                batches.add(some.subList(
                        b, Math.min(some.size(), b + settings.batch().size())));
            }
        }
        Collections.shuffle(batches, random);
        order.clear();
        batches.forEach(order::addAll);
    }

    @Override
    public GradientRules rules() {
        return rules(settings.optimizer(), learner.parameters(), learner.manager());
    }

    @Override
    public double learningRate(List<EpochResult> history) {
        FusionSettings fusion = material.settings();
        int falls = Plateau.falls(history, selection, fusion.plateau().patience());
        return settings.optimizer().learningRate() * Math.pow(fusion.plateau().factor(), falls);
    }

    /** Clipping, then L2 on every parameter (weak-label paper: training). */
    static GradientRules rules(OptimizerSettings settings, ParameterStore parameters, NDManager manager) {
        return new GradientRules(settings.l2(), _ -> true, settings.clipNorm(), parameters, manager);
    }

    @Override
    public BatchGradient through(int[] rows, RandomGenerator dropout, NDManager scratch, GradientCollector collector) {
        return new FusionPass(learner.network(), learner.parameters(), losses, learner.lanes())
                .through(material.input().batch(rows), rows, dropout, scratch, collector);
    }

    @Override
    public DevResult evaluate() {
        int[] dev = material.dev();
        if (dev.length == 0) {
            return DevResult.NONE;
        }
        LossSums sums = new LossSums(weights());
        double[][] probabilities = new FusionEvaluator(learner).run(material.input(), dev, losses, sums);
        return new DevResult(
                sums.total(), sums.byTask(), material.scores(dev, probabilities).byName());
    }
}
