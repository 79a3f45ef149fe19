package io.talkturn.benchmark;

import io.talkturn.training.TrainingSettings;

/**
 * What a benchmark measures; the network is HAN-ROCK with sixteen auxiliary tasks, word GRU 50, P 256, A 1.
 *
 * @param contentSize C
 * @param batch windows a training batch; also the windows that the textbook form evaluates at once
 * @param blockLength consecutive talkturns of a conversation that stay together in a training batch
 * @param conversations simulated conversations
 * @param talkturns talkturns a conversation
 * @param repetitions how often each form is measured, alternately
 * @param threads of the engine, 0: all cores
 * @param seed of the simulated talk, the parameters and the batches
 */
public record BenchmarkSettings(
        int contentSize,
        int batch,
        int blockLength,
        int conversations,
        int talkturns,
        int repetitions,
        int threads,
        long seed) {
    /** Content size 18, batch 43, the block length of a new run, 20 conversations of 50 talkturns. */
    public static BenchmarkSettings defaults() {
        TrainingSettings training = TrainingSettings.defaults();
        return new BenchmarkSettings(
                18, training.batch().size(), training.batch().blockLength(), 20, 50, 7, 0, 1);
    }
}
