package io.talkturn.benchmark;

import io.talkturn.training.BatchSettings;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Hardware;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionSettings;

/**
 * How fusion models are measured.
 *
 * @param batch samples a batch
 * @param repetitions how often each form is measured
 * @param threads that work side by side, 0: all cores
 * @param seed of the simulated samples and of the first weights
 */
public record FusionMeasure(int batch, int repetitions, int threads, long seed) {
    /** As a run is trained, on the CPU. */
    TrainingSettings training() {
        return training(threads);
    }

    /** The same with other threads. */
    TrainingSettings training(int others) {
        TrainingSettings usual = FusionSettings.training();
        return new TrainingSettings(
                usual.optimizer(),
                new BatchSettings(batch, usual.batch().blockLength()),
                usual.stopping(),
                usual.seed(),
                new Hardware(others, ComputeDevice.CPU));
    }
}
