package io.talkturn.benchmark;

import io.talkturn.training.BatchSettings;
import io.talkturn.training.ComputeDevice;
import io.talkturn.training.Hardware;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionSettings;
import java.util.stream.IntStream;

/** Ten batches of the fusion network that runs take where nobody chooses another, with padding left out. */
final class FusionTrial {
    private static final int BATCHES = 10;
    private static final int BATCH = 32;

    private final SimulatedSequences simulated = new SimulatedSequences(7);

    /** The loss of every batch. */
    double[] losses(ComputeDevice device) {
        TrainingSettings s = FusionSettings.training();
        TrainingSettings training = new TrainingSettings(
                s.optimizer(),
                new BatchSettings(BATCH, s.batch().blockLength()),
                s.stopping(),
                s.seed(),
                new Hardware(1, device.id()));
        try (FusionBed bed = new FusionBed(simulated, training, true, device)) {
            return IntStream.range(0, BATCHES)
                    .mapToDouble(_ -> bed.train(bed.next()))
                    .toArray();
        }
    }
}
