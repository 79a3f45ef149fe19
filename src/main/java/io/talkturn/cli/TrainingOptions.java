package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.training.TrainingSettings;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options of {@code talkturn train} that say how the network is trained. */
final class TrainingOptions {
    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "adam, rmsprop or sgd, each as torch defines it. Default: adam.")
    private @Nullable String optimizer;

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            converter = Rate.class,
            description = "A number, or a power such as 2^-9. Default: 2^-9.")
    private @Nullable Double learningRate;

    @Option(names = "--batch", paramLabel = "N", description = "Windows a batch. Default: 43.")
    private @Nullable Integer batch;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over train, at most. Default: 30.")
    private @Nullable Integer epochs;

    @Option(names = "--l2", paramLabel = "L2", description = "L2 on weight matrices. Default: 0.")
    private @Nullable Double l2;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "Of initialisation, batches, dropout and drawn weights. Default: 0.")
    private @Nullable Long seed;

    @Option(
            names = "--block-length",
            paramLabel = "N",
            description = "Consecutive talkturns that stay together in a batch; 1: fully shuffled. Default: 16.")
    private @Nullable Integer blockLength;

    @Option(
            names = "--early-end",
            paramLabel = "N",
            description = "End after so many epochs without a better dev metric; 0: never. Default: 0.")
    private @Nullable Integer earlyEnd;

    @Option(
            names = "--clip-norm",
            paramLabel = "NORM",
            description = "Scale gradients to this norm at most; 0: never. Default: 0.")
    private @Nullable Double clipNorm;

    @Option(
            names = "--selection",
            paramLabel = "METRIC",
            description = "The dev metric that chooses the epoch kept: accuracy, macro_f1, weighted_f1, or mae, rmse,"
                    + " pearson, ccc for numbers. Default: accuracy or mae.")
    private @Nullable String selection;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads of the engine; 0: all cores, for fusion models one, as more make them slower. Default: 0.")
    private @Nullable Integer threads;

    @Option(names = "--device", paramLabel = "NAME", description = "auto, cpu, gpu0, gpu1, ... Default: auto.")
    private @Nullable String device;

    /**
     * The settings that were given.
     *
     * @param usual those of another run, or the defaults
     */
    TrainingSettings settings(TrainingSettings usual) {
        return new TrainingSettings(
                optimizer(usual.optimizer()),
                given(learningRate, usual.learningRate()),
                given(batch, usual.batch()),
                given(epochs, usual.epochs()),
                given(l2, usual.l2()),
                given(seed, usual.seed()),
                given(blockLength, usual.blockLength()),
                given(earlyEnd, usual.earlyEnd()),
                given(clipNorm, usual.clipNorm()),
                given(selection, usual.selection()),
                given(threads, usual.threads()),
                given(device, usual.device()));
    }

    private TrainingSettings.Optimizer optimizer(TrainingSettings.Optimizer usual) {
        if (optimizer == null) {
            return usual;
        }
        for (TrainingSettings.Optimizer known : TrainingSettings.Optimizer.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(optimizer)) {
                return known;
            }
        }
        throw new UserError("There is no optimizer “" + optimizer + "”.", "Use adam, rmsprop or sgd.");
    }

    private static <T> T given(@Nullable T value, T usual) {
        return Objects.requireNonNullElse(value, usual);
    }

    /** Reads {@code 0.002} and {@code 2^-9}. */
    static final class Rate implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            int power = text.indexOf('^');
            return power < 0
                    ? Double.parseDouble(text)
                    : Math.pow(
                            Double.parseDouble(text.substring(0, power)),
                            Double.parseDouble(text.substring(power + 1)));
        }
    }
}
