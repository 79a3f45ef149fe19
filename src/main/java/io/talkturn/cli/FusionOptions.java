package io.talkturn.cli;

import io.talkturn.corpus.Modality;
import io.talkturn.setting.RecordEdit;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of {@code talkturn train} that fusion models alone have and that are no single setting: tasks, modalities, sizes. */
final class FusionOptions {
    @Option(
            names = "--with",
            paramLabel = "TASK[:SOURCE][:WEIGHT]",
            description = {
                "A further task; may be given several times. SOURCE: strong (a label of the corpus) or weak (made by"
                        + " “talkturn weaklabel”); default: strong. WEIGHT: a number, or confidence for that of the weak"
                        + " labels; default: 1, for weak labels confidence. With a further :probabilities the weak labels'"
                        + " probabilities are learned instead of the hard labels."
            })
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--modalities",
            split = ",",
            paramLabel = "NAME",
            description = "Which of text, audio, vision are read. Default: all that the corpus has.")
    private List<String> modalities = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "OPTION=VALUE",
            description = "A size or rate of the model that differs from the preset, for example ef.hidden=100; may be"
                    + " given several times. A wrong name is answered with the list of the model's options.")
    private Map<String, Double> set = new LinkedHashMap<>();

    /**
     * The settings that were given over those of another run or the defaults; what is a setting of its own is not read here.
     */
    FusionSettings over(FusionSettings usual) {
        Map<String, Double> options = new LinkedHashMap<>(usual.network().options());
        options.putAll(set);
        FusionSettings changed = RecordEdit.with(usual, "options", options);
        if (!modalities.isEmpty()) {
            changed = RecordEdit.with(
                    changed,
                    "modalities",
                    modalities.stream().map(String::strip).map(Modality::of).toList());
        }
        return with.isEmpty()
                ? changed
                : changed.with(with.stream()
                        .filter(w -> !w.equals("none"))
                        .map(FurtherTask::parse)
                        .toList());
    }
}
