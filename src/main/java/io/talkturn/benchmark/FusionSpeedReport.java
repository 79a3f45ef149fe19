package io.talkturn.benchmark;

/**
 * What {@link FusionBenchmark} measured.
 *
 * @param lossDifference between us and the two others after the first steps, relative
 * @param batch samples a batch
 * @param repetitions how often each was measured
 */
public record FusionSpeedReport(
        Ratios ratios,
        double lossDifference,
        Rates rates,
        Samples samples,
        int batch,
        int repetitions,
        Equipment equipment) {

    /**
     * Medians of the ratios within a turn.
     *
     * @param toBare our training beside the same computation without product code
     * @param processor the same by processor time: what the bare program takes of what we take; for a busy machine
     * @param toTextbook beside the same layers as a textbook writes them, which computes both directions at every step
     * @param masked our training with left padding skipped beside ours without
     */
    public record Ratios(double toBare, double processor, double toTextbook, double masked) {}

    /**
     * Samples a second, medians.
     *
     * @param ours training as a run trains
     * @param bare the same computation written directly against the engine
     * @param textbook the same layers with the engine's bidirectional LSTM
     * @param masked training with the option {@code masked}
     */
    public record Rates(double ours, double bare, double textbook, double masked) {}

    /**
     * The simulated corpus.
     *
     * @param count how many there are
     * @param meanLength steps of a sample that are not padding
     */
    public record Samples(int count, double meanLength) {}
}
