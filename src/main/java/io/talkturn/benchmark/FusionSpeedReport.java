package io.talkturn.benchmark;

/**
 * What {@link FusionBenchmark} measured; rates in samples a second, medians; ratios are medians of the ratios within a turn.
 *
 * @param ratio our training beside the same computation without product code
 * @param processorRatio the same by processor time: what the bare program takes of what we take; for a busy machine
 * @param ratioToTextbook beside the same layers as a textbook writes them, which computes both directions at every step
 * @param ratioMasked our training with left padding skipped beside ours without
 * @param lossDifference between us and the two others after the first steps, relative
 * @param ours training as a run trains
 * @param bare the same computation written directly against the engine
 * @param textbook the same layers with the engine's bidirectional LSTM
 * @param masked training with the option {@code masked}
 * @param samples of the simulated corpus
 * @param meanLength steps of a sample that are not padding
 * @param batch samples a batch
 * @param repetitions how often each was measured
 * @param threads of the engine
 * @param device in plain words
 * @param engine and its version
 * @param java version of the JVM
 */
public record FusionSpeedReport(
        double ratio,
        double processorRatio,
        double ratioToTextbook,
        double ratioMasked,
        double lossDifference,
        double ours,
        double bare,
        double textbook,
        double masked,
        int samples,
        double meanLength,
        int batch,
        int repetitions,
        int threads,
        String device,
        String engine,
        String java) {}
