package io.talkturn.training;

import io.talkturn.foundation.Interruption;
import io.talkturn.model.ParameterStore;
import io.talkturn.training.Seeds.Purpose;
import java.util.List;
import java.util.random.RandomGenerator;

/** How long an epoch of a training takes, told by a few of its batches; the network is spoiled by it. */
public final class EpochTiming {
    private static final int FIRST_EPOCH = 1;
    private static final int WARM = 1;
    private static final int TIMED = 3;

    private EpochTiming() {}

    /**
     * Seconds of an epoch, training and dev evaluation: the first batch is gone through and not counted, as it builds what
     * the others use.
     *
     * @throws java.util.concurrent.CancellationException where the thread was interrupted
     */
    public static double seconds(Course course, TrainingSettings settings) {
        ParameterStore parameters = course.learner().parameters();
        try (Optimizer optimizer = Optimizer.of(
                        settings.optimizer(),
                        parameters.trainable().size(),
                        course.learner().manager());
                GradientRules rules = course.rules()) {
            optimizer.learningRate(course.learningRate(List.of()));
            Step step = new Step(course.learner(), rules, optimizer, settings.optimizer());
            List<int[]> batches = course.epoch(FIRST_EPOCH);
            int last = Math.min(batches.size(), WARM + TIMED);
            long began = System.nanoTime();
            for (int i = 0; i < last; i++) {
                Interruption.check();
                if (i == Math.min(WARM, last - 1)) {
                    began = System.nanoTime();
                }
                run(step, course, settings, batches, i);
            }
            double batch = (System.nanoTime() - began) * 1e-9 / Math.max(1, last - WARM);
            began = System.nanoTime();
            course.evaluate();
            return batch * batches.size() + (System.nanoTime() - began) * 1e-9;
        }
    }

    private static void run(Step step, Course course, TrainingSettings settings, List<int[]> batches, int index) {
        int number = index + 1;
        RandomGenerator dropout = Seeds.stream(settings.seed(), Purpose.DROPOUT, FIRST_EPOCH, number);
        step.run(
                (scratch, collector) -> course.through(batches.get(index), dropout, scratch, collector),
                new Place(FIRST_EPOCH, number, batches.size()));
    }
}
