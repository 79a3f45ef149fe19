package io.talkturn.training;

/**
 * How a network is trained (HAN-ROCK paper: training, docs/decisions/0020-networks.md).
 *
 * @param optimizer which optimizer
 * @param learningRate usually 2^-10..2^-5
 * @param batch windows a batch, usually 32..256
 * @param epochs passes over the train partition, at most
 * @param l2 coupled L2 on weight matrices only, 0 for none
 * @param seed of initialisation, drawing of weights, batches and dropout
 * @param blockLength consecutive talkturns of one conversation that stay together in a batch; 1: fully shuffled windows
 * @param earlyEnd end after so many epochs without a better dev metric, 0: never
 * @param clipNorm gradients are scaled to this norm at most, 0: never
 * @param selection the dev metric that chooses the epoch kept: {@code accuracy}, {@code macro_f1}, {@code weighted_f1}
 *     or {@code mae}; {@code auto}: accuracy for classes, mae for numbers
 * @param threads of the engine, 0: all cores; for fusion networks, which more make slower, one
 * @param device {@code auto}, {@code cpu} or {@code gpu0}, {@code gpu1}, ...
 */
public record TrainingSettings(
        Optimizer optimizer,
        double learningRate,
        int batch,
        int epochs,
        double l2,
        long seed,
        int blockLength,
        int earlyEnd,
        double clipNorm,
        String selection,
        int threads,
        String device) {

    /** The optimizers, each as torch defines it. */
    public enum Optimizer {
        ADAM,
        RMSPROP,
        SGD
    }

    /** Adam, learning rate 2^-9, batch 43, 30 epochs, blocks of 16. */
    public static TrainingSettings defaults() {
        return new TrainingSettings(Optimizer.ADAM, 0x1p-9, 43, 30, 0, 0, 16, 0, 0, "auto", 0, "auto");
    }

    /** The same with another learning rate. */
    public TrainingSettings withLearningRate(double rate) {
        return with(rate, epochs, seed);
    }

    /** The same with at most so many epochs. */
    public TrainingSettings withEpochs(int most) {
        return with(learningRate, most, seed);
    }

    /** The same with another seed. */
    public TrainingSettings withSeed(long other) {
        return with(learningRate, epochs, other);
    }

    /** The same with so many threads. */
    public TrainingSettings withThreads(int number) {
        return new TrainingSettings(
                optimizer,
                learningRate,
                batch,
                epochs,
                l2,
                seed,
                blockLength,
                earlyEnd,
                clipNorm,
                selection,
                number,
                device);
    }

    private TrainingSettings with(double rate, int most, long other) {
        return new TrainingSettings(
                optimizer, rate, batch, most, l2, other, blockLength, earlyEnd, clipNorm, selection, threads, device);
    }
}
