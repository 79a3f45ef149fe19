package io.talkturn.cli;

import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.HanSettings;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.HanSpec;
import io.talkturn.run.preset.FusionPreset;
import io.talkturn.run.preset.HanPreset;
import io.talkturn.task.TaskSettings;
import io.talkturn.task.WeightRule;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FusionSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The network that a line asks for, whose defaults its help shows. What is misspelt counts as not asked for: the command
 * itself refuses it.
 */
record AskedNetwork(
        String title, boolean isFusion, HanSettings model, TrainingSettings training, FusionSettings fusion) {
    /** What tasks begin with; which they are depends on the corpus. */
    static final TaskSettings TASKS =
            new TaskSettings("", List.of(), WeightRule.SOFTMAX, null, Map.of(), true, false, true);

    private static final FusionSettings USUAL = FusionSettings.defaults("ef-lf-lstm", Preset.IEMOCAP, "");

    /** What is read, beside the settings of the network. */
    HanSpec han() {
        return new HanSpec(HanSpec.NARRATIVE, TASKS, model);
    }

    /** What a line without any name of a network asks for. */
    static AskedNetwork usual() {
        return of(new String[0]);
    }

    /** The network that the words of a command ask for. */
    static AskedNetwork of(String[] words) {
        try {
            String model = value(words, NetworkOptions.MODEL);
            return model != null ? fusion(model, value(words, NetworkOptions.PRESET)) : han(words);
        } catch (UserError e) {
            return of(new String[0]);
        }
    }

    private static AskedNetwork fusion(String model, @Nullable String preset) {
        FusionSettings fusion = FusionSettings.defaults(model, Preset.IEMOCAP, "");
        TrainingSettings training = FusionSettings.training();
        String title = FusionModels.of(model).title();
        if (preset != null) {
            training = FusionPreset.of(preset, model).over(training);
            title += " on " + preset;
        }
        return new AskedNetwork("of " + title, true, HanSettings.defaults(Architecture.ROCK), training, fusion);
    }

    private static AskedNetwork han(String[] words) {
        String name = value(words, NetworkOptions.ARCHITECTURE);
        String preset = value(words, NetworkOptions.PRESET);
        Architecture architecture = name == null ? Architecture.ROCK : Architecture.of(name);
        HanSettings model = HanSettings.defaults(architecture);
        TrainingSettings training = TrainingSettings.defaults();
        String title = architecture.title();
        if (preset != null) {
            HanPreset.Settings paper = HanPreset.of(preset).over(new HanPreset.Settings(TASKS, model, training), false);
            model = paper.model();
            training = paper.training();
            title += " on " + preset;
        }
        return new AskedNetwork("of " + title, false, model, training, USUAL);
    }

    private static @Nullable String value(String[] words, String option) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith(option + "=")) {
                return words[i].substring(option.length() + 1);
            }
            if (words[i].equals(option) && i + 1 < words.length) {
                return words[i + 1];
            }
        }
        return null;
    }
}
