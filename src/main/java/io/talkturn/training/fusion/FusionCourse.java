package io.talkturn.training.fusion;

import ai.djl.ndarray.NDManager;
import io.talkturn.model.ParameterStore;
import io.talkturn.training.Batches;
import io.talkturn.training.Course;
import io.talkturn.training.Divergence;
import io.talkturn.training.EpochResult;
import io.talkturn.training.GradientRules;
import io.talkturn.training.LossSums;
import io.talkturn.training.Optimizer;
import io.talkturn.training.Place;
import io.talkturn.training.Plateau;
import io.talkturn.training.Seeds;
import io.talkturn.training.Seeds.Purpose;
import io.talkturn.training.Selection;
import io.talkturn.training.TrainingSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fusion networks learn from samples of sequences in any order (weak-mtl.md 3). */
public final class FusionCourse implements Course {
    /** Over so many batches samples are sorted by length where padding is skipped. */
    private static final int BATCHES_SORTED = 8;

    private final FusionLearner learner;
    private final FusionMaterial material;
    private final TrainingSettings settings;
    private final FusionLosses losses;
    private final Selection selection;
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
        this.losses = new FusionLosses(material.targets());
        this.skipsPadding = learner.network().skipsPadding();
        this.selection = Selection.ofFusion(
                settings.selection(), material.tasks().getFirst().multiLabel());
    }

    @Override
    public ParameterStore parameters() {
        return learner.parameters();
    }

    @Override
    public NDManager manager() {
        return learner.manager();
    }

    @Override
    public Map<String, Double> weights() {
        return material.lambdas();
    }

    @Override
    public Selection selection() {
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
        return Batches.of(order.stream().mapToInt(row -> row).toArray(), settings.batch());
    }

    /** Samples of about the same length meet, within shuffled stretches, so that there is padding to skip. */
    private void byLength(List<Integer> order, Random random) {
        int stretch = settings.batch() * BATCHES_SORTED;
        List<List<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < order.size(); from += stretch) {
            List<Integer> some = new ArrayList<>(order.subList(from, Math.min(order.size(), from + stretch)));
            some.sort(Comparator.comparingInt(material.input()::length));
            for (int b = 0; b < some.size(); b += settings.batch()) {
                batches.add(some.subList(b, Math.min(some.size(), b + settings.batch())));
            }
        }
        Collections.shuffle(batches, random);
        order.clear();
        batches.forEach(order::addAll);
    }

    @Override
    public GradientRules rules() {
        return FusionStep.rules(settings, learner.parameters(), learner.manager());
    }

    @Override
    public double learningRate(List<EpochResult> history) {
        FusionSettings fusion = material.settings();
        int falls = Plateau.falls(history, selection, fusion.plateau());
        return settings.learningRate() * Math.pow(fusion.plateauFactor(), falls);
    }

    @Override
    public void learn(
            int[] rows, GradientRules rules, Optimizer optimizer, RandomGenerator dropout, LossSums sums, Place place) {
        FusionStep.Done done = new FusionStep(
                        learner.network(), learner.parameters(), losses, rules, optimizer, learner.manager())
                .run(material.input().batch(rows), rows, dropout);
        // a step along a gradient that is no number has spoilt the weights; the checkpoint before it is kept
        Divergence.requireFinite(done.loss(), place, settings);
        sums.add(done.each(), done.counts());
    }

    @Override
    public @Nullable DevResult evaluate() {
        int[] dev = material.dev();
        if (dev.length == 0) {
            return null;
        }
        LossSums sums = new LossSums(weights());
        double[][] probabilities = new FusionEvaluator(learner).run(material.input(), dev, losses, sums);
        return new DevResult(
                sums.total(), sums.byTask(), material.scores(dev, probabilities).byName());
    }
}
