package io.talkturn.benchmark;

import io.talkturn.foundation.Progress;
import io.talkturn.training.Learner;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionLearner;
import io.talkturn.training.han.Batch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;

/** Shows that training leaves nothing behind: memory after every tenth of many batches. */
public final class MemoryBenchmark {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double KIB_A_MIB = 1024;
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
            for (; done < batches * part / PARTS; done++) {
                progress.step("Training", done, batches);
                step.run();
            }
            residentMib().ifPresent(resident::add);
            arrays.add(learner.manager().getManagedArrays().size());
            String mib = resident.isEmpty() ? "?" : String.valueOf(Math.round(resident.getLast()));
            progress.step(done + " batches, " + mib + " MiB", done, batches);
        }
        return new MemoryReport(batches, resident, arrays);
    }

    private static OptionalDouble residentMib() {
        if (!Files.isReadable(STATUS)) {
            return OptionalDouble.empty();
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_A_MIB)
                    .findFirst();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
