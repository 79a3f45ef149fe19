package io.talkturn.benchmark;

import io.talkturn.foundation.ProcessMemory;
import io.talkturn.foundation.Progress;
import io.talkturn.training.Learner;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionLearner;
import io.talkturn.training.han.Batch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Shows that training leaves nothing behind: memory in every tenth of many batches. */
public final class MemoryBenchmark {
    private static final double MIB = 1 << 20;
    private static final int PARTS = 10;

    private final BenchmarkSettings settings;

    public MemoryBenchmark(BenchmarkSettings settings) {
        this.settings = settings;
    }

    /**
     * Trains on so many batches.
     *
     * @throws java.util.concurrent.CancellationException where the progress says so, within a batch
     */
    public MemoryReport run(int batches, Progress progress) {
        try (BenchmarkBed bed = new BenchmarkBed(settings)) {
            Iterator<Batch> drawn = bed.trainingBatches().iterator();
            return run(batches, () -> bed.train(bed.sharing(), drawn.next()), bed.sharing(), progress);
        }
    }

    /** The same of EF-LF LSTM on so many simulated samples of up to so many steps; nothing is repeated. */
    public static MemoryReport ofFusion(FusionMeasure measure, int batches, int samples, int steps, Progress progress) {
        TrainingSettings training = measure.training();
        SimulatedSequences simulated = new SimulatedSequences(measure.seed(), samples, steps);
        try (FusionBed bed = new FusionBed(simulated, training, false, FusionLearner.device(training))) {
            return run(batches, () -> bed.train(bed.next()), bed.learner(), progress);
        }
    }

    private static MemoryReport run(int batches, Runnable step, Learner learner, Progress progress) {
        List<Double> resident = new ArrayList<>();
        List<Integer> arrays = new ArrayList<>();
        int done = 0;
        for (int part = 1; part <= PARTS; part++) {
            long most = ProcessMemory.resident().orElse(0);
            for (; done < batches * part / PARTS; done++) {
                progress.step("Training", done, batches);
                step.run();
                most = Math.max(most, ProcessMemory.resident().orElse(0));
            }
            if (most > 0) {
                resident.add(most / MIB);
            }
            arrays.add(learner.manager().getManagedArrays().size());
            String mib = resident.isEmpty() ? "?" : String.valueOf(Math.round(resident.getLast()));
            progress.step(done + " batches, " + mib + " MiB", done, batches);
        }
        return new MemoryReport(batches, resident, arrays);
    }
}
