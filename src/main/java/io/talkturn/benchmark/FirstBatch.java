package io.talkturn.benchmark;

/** The shortest program that trains with Talkturn: one batch of a simulated corpus. Its start is what is measured. */
public final class FirstBatch {
    private FirstBatch() {}

    /** Trains on one batch and ends. */
    public static void main(String[] arguments) {
        BenchmarkSettings settings = BenchmarkSettings.defaults();
        try (BenchmarkBed bed = new BenchmarkBed(settings)) {
            bed.train(bed.sharing(), bed.trainingBatches().iterator().next());
        }
    }
}
