package io.talkturn.run;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.Sequences;
import io.talkturn.model.fusion.FusionForm;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.model.fusion.InputWidths;
import io.talkturn.model.fusion.ModelOptions;
import io.talkturn.training.FusionInput;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must be known beside the weights to use a trained fusion network, {@code network.json}.
 *
 * @param format the version of this form, now 1
 * @param model its id
 * @param options all sizes and rates, complete
 * @param steps T of the corpus it was trained on; other corpora may have other lengths
 * @param tasks a head each, the main one, {@code pri}, first
 * @param modalities what it reads, and where those columns come from
 * @param parameters trained values
 * @param corpus the name of the corpus it was trained on
 */
public record FusionNetworkFile(
        int format,
        String model,
        ModelOptions options,
        int steps,
        List<FusionTask> tasks,
        Map<Modality, Columns> modalities,
        long parameters,
        String corpus) {
    /**
     * The columns of a modality.
     *
     * @param columns D
     * @param names of the columns, empty where unknown
     */
    public record Columns(int columns, List<String> names, Provenance provenance) {}

    static FusionNetworkFile of(FusionNetwork network, FusionInput input, Corpus corpus) {
        Map<Modality, Columns> modalities = new LinkedHashMap<>();
        for (Modality modality : input.widths().modalities()) {
            Sequences sequences = corpus.sequences(modality).orElseThrow();
            modalities.put(modality, new Columns(sequences.columns(), sequences.names(), sequences.provenance()));
        }
        return new FusionNetworkFile(
                1,
                network.model().id(),
                network.form().options(),
                input.steps(),
                network.form().tasks(),
                modalities,
                network.count(),
                corpus.info().name());
    }

    /** The network, without its values. */
    FusionNetwork network() {
        Map<Modality, Integer> widths = new EnumMap<>(Modality.class);
        modalities.forEach((modality, columns) -> widths.put(modality, columns.columns()));
        return new FusionNetwork(FusionModels.of(model), new FusionForm(new InputWidths(widths), tasks, options));
    }

    /** The main task. */
    public FusionTask main() {
        return tasks.getFirst();
    }
}
