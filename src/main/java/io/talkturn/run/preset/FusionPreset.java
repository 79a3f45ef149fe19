package io.talkturn.run.preset;

import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.preset.PublishedSettings.Fusion;
import io.talkturn.training.BatchSettings;
import io.talkturn.training.OptimizerSettings;
import io.talkturn.training.TrainingSettings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All settings of one row of Table 7 (IEMOCAP) or 8 (MOSEI) of the weak-label paper: sizes, learning rate, batch and seed.
 *
 * @param sizes whose sizes the model has
 * @param model its id
 */
public record FusionPreset(Preset sizes, String model) {
    /**
     * A preset by its name.
     *
     * @throws UserError where there is none of that name
     */
    public static FusionPreset of(String name, String model) {
        return new FusionPreset(
                Stream.of(Preset.values())
                        .filter(p -> name(p).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new UserError(
                                "There is no preset “" + name + "” of fusion models.", "Use iemocap or mosei.")),
                model);
    }

    /** Whether the paper has settings of the model. */
    public boolean isPrinted() {
        return PublishedSettings.ALL
                .fusion()
                .getOrDefault(name(sizes), Map.of())
                .containsKey(model);
    }

    /** The training of the paper; its seed is part of it, device and threads are not. */
    public TrainingSettings over(TrainingSettings training) {
        Map<String, Fusion> table = PublishedSettings.ALL.fusion().getOrDefault(name(sizes), Map.of());
        Fusion row = Optional.ofNullable(table.get(model))
                .orElseThrow(() -> new UserError(
                        "The paper prints no settings of the model “" + model + "”.", "Leave out the preset."));
        return new TrainingSettings(
                new OptimizerSettings(
                        training.optimizer().kind(),
                        row.learningRate(),
                        training.optimizer().l2(),
                        training.optimizer().clipNorm()),
                new BatchSettings(row.batch(), training.batch().blockLength()),
                training.stopping(),
                row.seed(),
                training.hardware());
    }

    private static String name(Preset preset) {
        return preset.name().toLowerCase(Locale.ROOT);
    }
}
