package io.talkturn.training.han;

import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import io.talkturn.corpus.Partition;
import io.talkturn.training.BatchGradient;
import io.talkturn.training.Course;
import io.talkturn.training.DevResult;
import io.talkturn.training.EpochChoice;
import io.talkturn.training.EpochResult;
import io.talkturn.training.GradientRules;
import io.talkturn.training.Losses;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.han.text.Windows;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** HAN networks learn from windows of talkturns (HAN-ROCK paper: training, docs/decisions/0020-networks.md). */
public final class HanCourse implements Course {
    private final HanLearner learner;
    private final TrainingMaterial material;
    private final TrainingSettings settings;
    private final Losses losses;
    private final EpochChoice selection;
    private final BatchPlan plan;
    private final int[] dev;
    private final Evaluator evaluator;

    /**
     * The course of a network, fresh or not.
     *
     * @throws io.talkturn.foundation.UserError for a selection metric that does not exist
     */
    public HanCourse(HanLearner learner, TrainingMaterial material, TrainingSettings settings) {
        this.learner = learner;
        this.material = material;
        this.settings = settings;
        this.losses = material.losses(learner.shape());
        this.selection = EpochChoice.of(
                settings.stopping().selection(), material.targets().isClass());
        this.plan = new BatchPlan(
                new Windows(
                        material.corpus().corpus(), learner.settings().input().contentSize()),
                material.targets().rows(Partition.TRAIN),
                settings.batch().size(),
                settings.batch().blockLength(),
                settings.seed());
        this.dev = material.targets().rows(Partition.DEV);
        this.evaluator = new Evaluator(learner, material.corpus());
    }

    @Override
    public HanLearner learner() {
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
        return plan.rows().length;
    }

    @Override
    public List<int[]> epoch(int epoch) {
        return plan.epoch(epoch);
    }

    @Override
    public GradientRules rules() {
        return new GradientRules(
                settings.optimizer().l2(), settings.optimizer().clipNorm(), learner.parameters(), learner.manager());
    }

    @Override
    public double learningRate(List<EpochResult> history) {
        return settings.optimizer().learningRate();
    }

    @Override
    public BatchGradient through(int[] rows, RandomGenerator dropout, NDManager scratch, GradientCollector collector) {
        Batch batch = Batch.of(material.corpus(), plan.windows(), rows);
        return new HanPass(learner, losses).through(batch, dropout, scratch);
    }

    @Override
    public DevResult evaluate() {
        if (dev.length == 0) {
            return DevResult.NONE;
        }
        Evaluation evaluation = evaluator.evaluate(dev, losses);
        return new DevResult(
                evaluation.loss(),
                evaluation.losses(),
                evaluation.metrics(material.targets().primary()));
    }
}
