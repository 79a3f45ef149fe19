package io.talkturn.study.plan;

import io.talkturn.foundation.UserError;
import io.talkturn.model.HanGuide;
import io.talkturn.run.FusionSpec;
import io.talkturn.run.HanSpec;
import io.talkturn.run.NetworkSpec;
import io.talkturn.setting.Domain;
import io.talkturn.setting.Setting;
import io.talkturn.task.TaskGuide;
import io.talkturn.training.TrainingGuide;
import io.talkturn.training.fusion.FusionGuide;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that a study can vary: those that are described for runs, and what is chosen besides. */
public final class RecipeGuide {
    /** Auxiliary tasks, as {@link io.talkturn.task.TaskList} reads them. */
    public static final String TASKS = "tasks";
    /** The rule of the loss weights, or weights by hand. */
    public static final String WEIGHTS = "weights";
    /** The loss weight of the primary task. */
    public static final String PRIMARY_WEIGHT = "primaryWeight";
    /** han, flat or rock. */
    public static final String ARCHITECTURE = "architecture";
    /** A fusion model. */
    public static final String MODEL = "model";
    /** Further tasks of a fusion model, with + between. */
    public static final String WITH = "with";
    /** The paper's sizes of a fusion model. */
    public static final String PRESET = "preset";
    /** What stands before a size or rate of a fusion model. */
    public static final String OPTION = "set.";

    private static final List<Setting> OF_HAN = List.of(
            word(ARCHITECTURE, "Architecture", "Which network: han, flat or rock"),
            word(TASKS, "Auxiliary tasks", "Letters of families, ids, all or none"),
            word(WEIGHTS, "Loss weights", "softmax, linear, random, or by hand as past1=2,future1=1"),
            word(PRIMARY_WEIGHT, "Primary weight", "The loss weight of the primary task"));

    private static final List<Setting> OF_FUSION = List.of(
            word(MODEL, "Model", "Which fusion model"),
            word(WITH, "Further tasks", "none, or TASK:SOURCE:WEIGHT with + between"),
            word(PRESET, "Sizes of", "iemocap or mosei"));

    private RecipeGuide() {}

    private static Setting word(String key, String title, String help) {
        return Setting.of(key, new Domain.Word(List.of(), "as it is said"), title, "", help, "");
    }

    /** Every setting of a network that a study can vary; sizes of fusion models come besides, as {@link #OPTION}. */
    public static List<Setting> settings(NetworkSpec network) {
        return switch (network) {
            case HanSpec _ ->
                Stream.of(OF_HAN, List.of(HanSpec.TEXT), TaskGuide.SETTINGS, HanGuide.SETTINGS, TrainingGuide.WINDOWS)
                        .flatMap(List::stream)
                        .toList();
            case FusionSpec _ ->
                Stream.of(OF_FUSION, FusionGuide.SETTINGS, TrainingGuide.SAMPLES)
                        .flatMap(List::stream)
                        .toList();
        };
    }

    /**
     * The setting of that key.
     *
     * @throws UserError where the network has none such
     */
    public static Setting setting(NetworkSpec network, String key) {
        return settings(network).stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "“" + key + "” is no setting of " + network.architecture() + ".",
                        "Use one of: "
                                + settings(network).stream().map(Setting::key).collect(Collectors.joining(", "))
                                + "."));
    }

    static boolean isTraining(NetworkSpec network, String key) {
        List<Setting> training = network instanceof HanSpec ? TrainingGuide.WINDOWS : TrainingGuide.SAMPLES;
        return has(training, key);
    }

    static boolean isTask(String key) {
        return has(TaskGuide.SETTINGS, key);
    }

    private static boolean has(List<Setting> settings, String key) {
        return settings.stream().anyMatch(setting -> setting.key().equals(key));
    }
}
