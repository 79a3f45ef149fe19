package io.talkturn.training.han;

import ai.djl.ndarray.NDManager;
import io.talkturn.corpus.Partition;
import io.talkturn.model.ParameterStore;
import io.talkturn.training.Course;
import io.talkturn.training.EpochResult;
import io.talkturn.training.GradientRules;
import io.talkturn.training.LossSums;
import io.talkturn.training.Losses;
import io.talkturn.training.Optimizer;
import io.talkturn.training.Place;
import io.talkturn.training.Selection;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.text.Windows;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** HAN networks learn from windows of talkturns (han-rock.md 5 and 7). */
public final class HanCourse implements Course {
    private final Learner learner;
    private final TrainingMaterial material;
    private final TrainingSettings settings;
    private final Losses losses;
    private final Selection selection;
    private final BatchPlan plan;
    private final int[] dev;
    private final Evaluator evaluator;

    /**
     * The course of a network, fresh or not.
     *
     * @throws io.talkturn.foundation.UserError for a selection metric that does not exist
     */
    public HanCourse(Learner learner, TrainingMaterial material, TrainingSettings settings) {
        this.learner = learner;
        this.material = material;
        this.settings = settings;
        this.losses = Losses.of(learner.shape(), material.targets(), material.weights(), material.squaredError());
        this.selection = Selection.of(settings.selection(), material.targets().isClass());
        this.plan = new BatchPlan(
                new Windows(material.corpus().corpus(), learner.settings().contentSize()),
                material.targets().rows(Partition.TRAIN),
                settings.batch(),
                settings.blockLength(),
                settings.seed());
        this.dev = material.targets().rows(Partition.DEV);
        this.evaluator = new Evaluator(learner, material.corpus());
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
        return LossSums.weights(losses.tasks());
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public int samples() {
        return plan.rows().length;
    }

    @Override
    public List<int[]> epoch(int epoch) {
        return plan.epoch(epoch);
    }

    @Override
    public GradientRules rules() {
        return new GradientRules(settings.l2(), settings.clipNorm(), learner.parameters(), learner.manager());
    }

    @Override
    public double learningRate(List<EpochResult> history) {
        return settings.learningRate();
    }

    @Override
    public void learn(
            int[] rows, GradientRules rules, Optimizer optimizer, RandomGenerator dropout, LossSums sums, Place place) {
        Batch batch = Batch.of(material.corpus(), plan.windows(), rows);
        new BatchStep(learner, losses, rules, optimizer, settings).run(batch, dropout, sums, place);
    }

    @Override
    public @Nullable DevResult evaluate() {
        if (dev.length == 0) {
            return null;
        }
        Evaluation evaluation = evaluator.evaluate(dev, losses);
        return new DevResult(
                evaluation.loss(),
                evaluation.losses(),
                evaluation.metrics(material.targets().primary()));
    }
}
