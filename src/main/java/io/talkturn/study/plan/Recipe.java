package io.talkturn.study.plan;

import io.talkturn.foundation.UserError;
import io.talkturn.model.Architecture;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.run.preset.FusionPreset;
import io.talkturn.setting.Numbers;
import io.talkturn.setting.RecordEdit;
import io.talkturn.setting.Setting;
import io.talkturn.task.TaskList;
import io.talkturn.task.TaskSettings;
import io.talkturn.training.TrainingSettings;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a trial trains and how, before it has a corpus and a name; its settings are changed by their keys.
 *
 * @param network what is trained
 * @param training how
 */
public record Recipe(NetworkSpec network, TrainingSettings training) {

    /** The same with all of these settings, in their order. */
    public Recipe with(Map<String, String> settings) {
        Recipe changed = this;
        for (Map.Entry<String, String> each : settings.entrySet()) {
            changed = changed.with(each.getKey(), each.getValue());
        }
        return changed;
    }

    /**
     * The same with another value of a setting.
     *
     * @param key as {@link RecipeGuide} has it
     * @param value as people type it
     * @throws UserError where this network has no such setting, or it does not take the value
     */
    public Recipe with(String key, String value) {
        try {
            return switch (network) {
                case HanSpec han -> han(han, key, value);
                case FusionSpec fusion -> fusion(fusion, key, value);
            };
        } catch (IllegalArgumentException e) {
            throw new UserError("“" + key + "” cannot be " + value + ".", null, String.valueOf(e.getMessage()), e);
        }
    }

    private Recipe han(HanSpec han, String key, String value) {
        TaskSettings tasks = han.tasks();
        return switch (key) {
            case RecipeGuide.TASKS -> tasks(han, tasks.choose(TaskList.parse(value)));
            case RecipeGuide.WEIGHTS ->
                tasks(
                        han,
                        RecordEdit.with(
                                RecordEdit.with(tasks, "rule", TaskList.rule(value)),
                                "byHand",
                                TaskList.byHand(value)));
            case RecipeGuide.PRIMARY_WEIGHT -> tasks(han, RecordEdit.with(tasks, "primaryWeight", share(value)));
            case RecipeGuide.ARCHITECTURE ->
                network(new HanSpec(
                        han.text(), tasks, RecordEdit.with(han.model(), "architecture", Architecture.of(value))));
            default -> described(key, value);
        };
    }

    private static double share(String value) {
        double share = Numbers.parse(value);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("Use a number above 0, at most 1.");
        }
        return share;
    }

    private Recipe tasks(HanSpec han, TaskSettings tasks) {
        return network(new HanSpec(han.text(), tasks, han.model()));
    }

    private Recipe fusion(FusionSpec spec, String key, String value) {
        FusionSettings fusion = spec.fusion();
        if (key.startsWith(RecipeGuide.OPTION)) {
            Map<String, Double> options = new LinkedHashMap<>(fusion.network().options());
            options.put(key.substring(RecipeGuide.OPTION.length()), Numbers.parse(value));
            return fusion(spec, RecordEdit.with(fusion, "options", options));
        }
        return switch (key) {
            case RecipeGuide.MODEL -> {
                FusionModels.of(value);
                yield fusion(spec, fusion.of(value, fusion.primary()));
            }
            case RecipeGuide.WITH -> fusion(spec, fusion.with(further(value)));
            case RecipeGuide.PRESET -> {
                FusionPreset preset = FusionPreset.of(value, fusion.network().id());
                FusionSettings sized = RecordEdit.with(fusion, "preset", preset.sizes());
                yield new Recipe(new FusionSpec(spec.weakHashes(), sized), preset.over(training));
            }
            default -> described(key, value);
        };
    }

    private static List<FurtherTask> further(String value) {
        return value.equals("none")
                ? List.of()
                : Arrays.stream(value.split("\\+", -1)).map(FurtherTask::parse).toList();
    }

    private Recipe fusion(FusionSpec spec, FusionSettings fusion) {
        return network(new FusionSpec(spec.weakHashes(), fusion));
    }

    /** What is described once for the window, the command line and here. */
    private Recipe described(String key, String value) {
        Setting setting = RecipeGuide.setting(network, key);
        Object parsed = setting.domain().parse(value);
        if (RecipeGuide.isTraining(network, key)) {
            return new Recipe(network, setting.put(training, parsed));
        }
        return switch (network) {
            case HanSpec han when key.equals(HanSpec.TEXT.key()) -> network(setting.put(han, parsed));
            case HanSpec han when RecipeGuide.isTask(key) -> tasks(han, setting.put(han.tasks(), parsed));
            case HanSpec han -> network(new HanSpec(han.text(), han.tasks(), setting.put(han.model(), parsed)));
            case FusionSpec fusion -> fusion(fusion, setting.put(fusion.fusion(), parsed));
        };
    }

    private Recipe network(NetworkSpec other) {
        return new Recipe(other, training);
    }
}
