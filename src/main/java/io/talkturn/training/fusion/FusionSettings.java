package io.talkturn.training.fusion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.corpus.Modality;
import io.talkturn.model.fusion.Preset;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.DevShare;
import io.talkturn.training.Hardware;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.OptimizerSettings.Kind;
import io.talkturn.training.Stopping;
import io.talkturn.training.TrainingSettings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a fusion network is, what it learns, and from what (weak-label paper: models, training).
 *
 * @param network which model in which sizes
 * @param modalities that are read; empty: all that the corpus has
 * @param primary the label column that is predicted, that chooses the epoch, and whose metrics are reported
 * @param with the other tasks, which share everything but the heads
 * @param samples what is made of the samples before they teach
 * @param classVectors a GloVe file with the words of the classes, for EMO-EMB; null: drawn at random
 * @param plateau how the learning rate falls
 */
public record FusionSettings(
        @JsonUnwrapped NetworkChoice network,
        List<Modality> modalities,
        String primary,
        List<FurtherTask> with,
        @JsonUnwrapped SampleSettings samples,
        @Nullable String classVectors,
        @JsonUnwrapped PlateauSettings plateau) {
    /** The learning rate of new runs: the paper searches 1e-3 to 5e-5. */
    public static final double LEARNING_RATE = 5e-4;

    private static final int BATCH = 128;
    private static final int EPOCHS = 100;
    private static final double WEIGHT_DECAY = 1e-5;
    private static final int EARLY_END = 8;
    private static final SampleSettings SAMPLES = new SampleSettings(true, false, DevShare.USUAL);
    private static final PlateauSettings PLATEAU = new PlateauSettings(5, 0.1);

    public FusionSettings {
        Objects.requireNonNull(primary);
        modalities = List.copyOf(modalities);
        with = List.copyOf(with);
    }

    /** The defaults of the weak-label paper (training) for one task alone. */
    public static FusionSettings defaults(String model, Preset preset, String primary) {
        return new FusionSettings(
                NetworkChoice.of(model, preset), List.of(), primary, List.of(), SAMPLES, null, PLATEAU);
    }

    /** The same tasks and data for another model, whose own sizes then hold, and another main label. */
    public FusionSettings of(String otherModel, String otherPrimary) {
        return new FusionSettings(
                network.of(otherModel), modalities, otherPrimary, with, samples, classVectors, plateau);
    }

    /** The same with other tasks beside the main one. */
    public FusionSettings with(List<FurtherTask> tasks) {
        return new FusionSettings(network, modalities, primary, tasks, samples, classVectors, plateau);
    }

    /**
     * Adam, batch 128, 100 epochs at most, weight decay 1e-5 on everything, gradients clipped to norm 1, an end after 8
     * epochs without a better dev value (weak-label paper: training).
     */
    public static TrainingSettings training() {
        return new TrainingSettings(
                new OptimizerSettings(Kind.ADAM, LEARNING_RATE, WEIGHT_DECAY, 1),
                new BatchSettings(BATCH, 1),
                new Stopping(EPOCHS, EARLY_END, "auto"),
                0,
                Hardware.ANY);
    }

    /** What a run is called that nobody names, for example "EF-LF LSTM emotion + weak sentiment s3". */
    public String runName(long seed) {
        StringBuilder name =
                new StringBuilder(network.model().title()).append(' ').append(primary);
        with.forEach(t -> name.append(t.isWeak() ? " + weak " : " + ").append(t.task()));
        return name + " s" + seed;
    }
}
