package io.talkturn.benchmark;

import io.talkturn.foundation.Progress;
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
        List<Double> resident = new ArrayList<>();
        List<Integer> arrays = new ArrayList<>();
        try (BenchmarkBed bed = new BenchmarkBed(settings)) {
            Iterator<Batch> drawn = bed.trainingBatches().iterator();
            int done = 0;
            for (int part = 1; part <= PARTS; part++) {
                for (; done < batches * part / PARTS; done++) {
                    progress.step("Training", done, batches);
                    bed.train(bed.sharing(), drawn.next());
                }
                residentMib().ifPresent(resident::add);
                arrays.add(bed.sharing().manager().getManagedArrays().size());
                String mib = resident.isEmpty() ? "?" : String.valueOf(Math.round(resident.getLast()));
                progress.step(done + " batches, " + mib + " MiB", done, batches);
            }
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
