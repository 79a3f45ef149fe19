package io.talkturn.training.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.ModelOptions;
import io.talkturn.model.fusion.Preset;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.Hardware;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.OptimizerSettings.Kind;
import io.talkturn.training.Stopping;
import io.talkturn.training.TrainingSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a fusion network is, what it learns, and from what (weak-label paper: models, training).
 *
 * @param model its id, for example {@code ef-lf-lstm}
 * @param preset whose sizes it has
 * @param options sizes and rates that differ from the preset, by name
 * @param modalities that are read; empty: all that the corpus has
 * @param primary the label column that is predicted, that chooses the epoch, and whose metrics are reported
 * @param with the other tasks, which share everything but the heads
 * @param positiveWeights whether a positive of a multi-label class counts negatives / positives of train
 * @param standardise z-score every column with the train partition
 * @param devShare of train that stands in for a dev partition where the corpus has none, stratified by id and seed;
 *     0: none, and nothing chooses the epoch
 * @param classVectors a GloVe file with the words of the classes, for EMO-EMB; null: drawn at random
 * @param plateau epochs without a better dev value after which the learning rate falls; 0: never
 * @param plateauFactor by which it falls
 */
public record FusionSettings(
        String model,
        Preset preset,
        Map<String, Double> options,
        List<Modality> modalities,
        String primary,
        List<FurtherTask> with,
        boolean positiveWeights,
        boolean standardise,
        double devShare,
        @Nullable String classVectors,
        int plateau,
        double plateauFactor) {
    /** The learning rate of new runs: the paper searches 1e-3 to 5e-5. */
    public static final double LEARNING_RATE = 5e-4;

    private static final int BATCH = 128;
    private static final int EPOCHS = 100;
    private static final double WEIGHT_DECAY = 1e-5;
    private static final int EARLY_END = 8;
    private static final double DEV_SHARE = 0.1;
    private static final int PLATEAU = 5;
    private static final double PLATEAU_FACTOR = 0.1;

    public FusionSettings {
        Stream.of(model, preset, primary).forEach(Objects::requireNonNull);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        modalities = List.copyOf(modalities);
        with = List.copyOf(with);
    }

    /** The defaults of the weak-label paper (training) for one task alone. */
    public static FusionSettings defaults(String model, Preset preset, String primary) {
        return new FusionSettings(
                model,
                preset,
                Map.of(),
                List.of(),
                primary,
                List.of(),
                true,
                false,
                DEV_SHARE,
                null,
                PLATEAU,
                PLATEAU_FACTOR);
    }

    /** The same tasks and data for another model, whose own sizes then hold, and another main label. */
    public FusionSettings of(String otherModel, String otherPrimary) {
        return new FusionSettings(
                otherModel,
                preset,
                otherModel.equals(model) ? options : Map.of(),
                modalities,
                otherPrimary,
                with,
                positiveWeights,
                standardise,
                devShare,
                classVectors,
                plateau,
                plateauFactor);
    }

    /** The same with other tasks beside the main one. */
    public FusionSettings with(List<FurtherTask> tasks) {
        return new FusionSettings(
                model,
                preset,
                options,
                modalities,
                primary,
                tasks,
                positiveWeights,
                standardise,
                devShare,
                classVectors,
                plateau,
                plateauFactor);
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

    /**
     * The model by its id.
     *
     * @throws io.talkturn.foundation.UserError where there is none of that id
     */
    public FusionModel fusionModel() {
        return FusionModels.of(model);
    }

    /** What a run is called that nobody names, for example "EF-LF LSTM emotion + weak sentiment s3". */
    public String runName(long seed) {
        StringBuilder name =
                new StringBuilder(fusionModel().title()).append(' ').append(primary);
        with.forEach(t -> name.append(t.isWeak() ? " + weak " : " + ").append(t.task()));
        return name + " s" + seed;
    }

    /**
     * The preset's sizes and rates with what differs.
     *
     * @throws io.talkturn.foundation.UserError where the model has no such option, or it does not take the number
     */
    public ModelOptions modelOptions() {
        return fusionModel().preset(preset, options);
    }
}
