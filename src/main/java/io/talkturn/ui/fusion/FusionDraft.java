package io.talkturn.ui.fusion;

import io.talkturn.corpus.Modality;
import io.talkturn.model.fusion.Option;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.RunMaking;
import io.talkturn.run.RunSpec;
import io.talkturn.run.preset.FusionPreset;
import io.talkturn.setting.RecordEdit;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import io.talkturn.ui.making.RunMaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The run that is being put together. Immutable: a change is a new draft, which is what undo goes back over. */
public record FusionDraft(FusionSettings fusion, TrainingSettings training) implements RunMaker.Draft {
    /** EF-LF LSTM, the paper's best, with the paper's training. */
    public static FusionDraft initial(String primary) {
        return new FusionDraft(
                FusionSettings.defaults("ef-lf-lstm", Preset.IEMOCAP, primary), FusionSettings.training());
    }

    @Override
    public RunSpec spec(RunMaking making) {
        return making.make(null, FusionSpec.of(making.corpus(), fusion), training);
    }

    /** Another model; options that it does not have too are left behind. */
    public FusionDraft withModel(String model) {
        FusionDraft changed = set("model", model);
        if (!new FusionPreset(fusion.network().preset(), model).isPrinted()) {
            changed = changed.set("preset", Preset.IEMOCAP);
        }
        Map<String, Double> kept = new LinkedHashMap<>(fusion.network().options());
        FusionSettings made = changed.fusion;
        List<String> known =
                made.network().model().options().stream().map(Option::name).toList();
        kept.keySet().retainAll(known);
        return changed.set("options", kept);
    }

    /** A preset as the paper has it: sizes, learning rate, batch and seed. */
    FusionDraft withPreset(Preset preset) {
        FusionDraft sized = set("preset", preset).set("options", Map.of());
        return new FusionDraft(
                sized.fusion(), new FusionPreset(preset, fusion.network().id()).over(training));
    }

    /** An option of the model; the preset's own value is no change to it. */
    FusionDraft withOption(Option option, double value) {
        Map<String, Double> options = new LinkedHashMap<>(fusion.network().options());
        if (value == option.in(fusion.network().preset())) {
            options.remove(option.name());
        } else {
            options.put(option.name(), value);
        }
        return set("options", options);
    }

    /** An eighth of the units of recurrent and feed-forward layers, 16 at least, and few epochs. */
    public FusionDraft small() {
        FusionDraft changed = this;
        for (Option option : fusion.network().model().options()) {
            if (List.of("hidden", "ff", "lstm")
                    .contains(option.name().substring(option.name().lastIndexOf('.') + 1))) {
                double units = option.in(fusion.network().preset());
                changed = changed.withOption(option, Math.min(units, Math.max(16, Math.rint(units / 8))));
            }
        }
        return changed.train("epochs", 30);
    }

    FusionDraft withModalities(List<Modality> modalities) {
        return set("modalities", modalities);
    }

    /** Another main task; it is no longer one of the others. */
    FusionDraft withPrimary(String primary) {
        return set("primary", primary)
                .withTasks(fusion.with().stream()
                        .filter(t -> t.isWeak() || !t.task().equals(primary))
                        .toList());
    }

    FusionDraft withTasks(List<FurtherTask> tasks) {
        return new FusionDraft(fusion.with(tasks), training);
    }

    /** With a further task chosen or left out. */
    FusionDraft withTask(FurtherTask task, boolean chosen) {
        List<FurtherTask> tasks = new ArrayList<>(fusion.with());
        tasks.removeIf(t -> t.id().equals(task.id()));
        if (chosen) {
            tasks.add(task);
        }
        return withTasks(tasks);
    }

    /** With another weight of a task in the loss; null: by confidence. */
    FusionDraft withLambda(String id, @Nullable Double lambda) {
        return withTasks(fusion.with().stream()
                .map(t -> t.id().equals(id) ? new FurtherTask(t.task(), t.source(), lambda, t.probabilities()) : t)
                .toList());
    }

    /** With probabilities of all weak tasks, or their hard labels. */
    FusionDraft withProbabilities(boolean wanted) {
        return withTasks(fusion.with().stream()
                .map(t -> new FurtherTask(t.task(), t.source(), t.lambda(), t.isWeak() && wanted))
                .toList());
    }

    /** A component of the network's settings. */
    FusionDraft set(String component, @Nullable Object value) {
        return new FusionDraft(RecordEdit.with(fusion, component, value), training);
    }

    /** A component of the training's settings. */
    FusionDraft train(String component, @Nullable Object value) {
        return new FusionDraft(fusion, RecordEdit.with(training, component, value));
    }
}
