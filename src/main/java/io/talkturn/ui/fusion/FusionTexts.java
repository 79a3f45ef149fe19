package io.talkturn.ui.fusion;

import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.Preset;
import io.talkturn.run.preset.FusionPreset;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.ui.kit.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How things of fusion networks are called. */
public final class FusionTexts {
    /** The groups in which models are offered, by how their ids begin. */
    private static final List<String> GROUPS = List.of("ef-lf-", "ef-", "lf-");

    private FusionTexts() {}

    /** For example "sentiment, weak". */
    static String title(FurtherTask task) {
        return task.isWeak() ? Texts.of("fusion.task.weak", task.task()) : task.task();
    }

    /** The group of a model, for menus: early fusion, late fusion, both, other. */
    public static String group(FusionModel model) {
        String start = GROUPS.stream()
                .filter(g -> model.id().startsWith(g))
                .findFirst()
                .orElse("other-");
        return Texts.of("fusion.group." + start.substring(0, start.length() - 1));
    }

    /** The paper's sizes where it has the model, and small ones to see whether everything fits together. */
    public static List<FusionChange> presets(FusionModel model) {
        FusionChange small = new FusionChange(
                Texts.of("fusion.preset.small"), Texts.of("fusion.preset.small.tip"), FusionDraft::small);
        if (!new FusionPreset(Preset.IEMOCAP, model.id()).isPrinted()) {
            return List.of(
                    new FusionChange(
                            Texts.of("fusion.preset.usual"),
                            Texts.of("fusion.preset.usual.tip"),
                            d -> d.set("options", Map.of())),
                    small);
        }
        return List.of(
                new FusionChange("IEMOCAP", Texts.of("fusion.preset.iemocap"), d -> d.withPreset(Preset.IEMOCAP)),
                new FusionChange("MOSEI", Texts.of("fusion.preset.mosei"), d -> d.withPreset(Preset.MOSEI)),
                small);
    }

    /** An option's name as people read it, for example "Text units" for {@code text.hidden}. */
    static String option(String name) {
        String words = Arrays.stream(name.split("\\."))
                .map(word -> Texts.has("fusion.word." + word) ? Texts.of("fusion.word." + word) : word)
                .collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
