package io.talkturn.benchmark;

import io.talkturn.training.ComputeDevice;
import io.talkturn.training.GradientRules;
import io.talkturn.training.Optimizer;
import io.talkturn.training.Place;
import io.talkturn.training.Step;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionCourse;
import io.talkturn.training.fusion.FusionLearner;
import io.talkturn.training.fusion.FusionMaterial;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A fusion network on simulated sequences, with all that a run trains with. */
final class FusionBed implements AutoCloseable {
    private final TrainingSettings training;
    private final FusionMaterial material;
    private final FusionLearner learner;
    private final FusionCourse course;
    private final GradientRules rules;
    private final Optimizer optimizer;
    private final Iterator<int[]> batches;

    FusionBed(SimulatedSequences simulated, TrainingSettings training, boolean masked, ComputeDevice device) {
        this(simulated.material(masked), training, device);
    }

    FusionBed(FusionMaterial material, TrainingSettings training, ComputeDevice device) {
        this.training = training;
        this.material = material;
        learner = FusionLearner.fresh(material.network(), Map.of(), training.seed(), device);
        course = new FusionCourse(learner, material, training);
        rules = course.rules();
        optimizer = Optimizer.of(
                training.optimizer(), learner.parameters().trainable().size(), learner.manager());
        batches = Stream.iterate(1, epoch -> epoch + 1)
                .flatMap(epoch -> course.epoch(epoch).stream())
                .iterator();
    }

    FusionLearner learner() {
        return learner;
    }

    FusionMaterial material() {
        return material;
    }

    /** The rows of the next batch, in an endless round. */
    int[] next() {
        return batches.next();
    }

    /** A step of training; the loss before it. */
    double train(int[] rows) {
        return new Step(learner, rules, optimizer, training.optimizer())
                .run(
                        (scratch, collector) -> course.through(rows, new Random(0), scratch, collector),
                        new Place(1, 1, 1))
                .loss();
    }

    @Override
    public void close() {
        optimizer.close();
        rules.close();
        learner.close();
    }
}
