package io.talkturn.run;

import io.talkturn.corpus.Corpus;
import io.talkturn.corpus.Modality;
import io.talkturn.corpus.SequenceOutline;
import io.talkturn.corpus.SequencesFingerprint;
import io.talkturn.model.fusion.FusionForm;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.FusionNetwork;
import io.talkturn.model.fusion.FusionTask;
import io.talkturn.model.fusion.InputWidths;
import io.talkturn.model.fusion.ModelOptions;
import io.talkturn.training.fusion.FusionInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of a fusion network: what it is, what it reads and where that came from.
 *
 * @param model its id
 * @param options all sizes and rates, complete
 * @param tasks a head each, the main one, {@code pri}, first
 * @param modalities what it reads, and where those columns come from
 * @param parameters trained values
 * @param corpus what people call the corpus it was trained on
 * @param fingerprint of the sequences it was trained on, see {@link SequencesFingerprint}; null in files of earlier builds
 */
public record FusionNetworkPart(
        String model,
        ModelOptions options,
        List<FusionTask> tasks,
        List<SequenceOutline> modalities,
        long parameters,
        String corpus,
        @Nullable String fingerprint)
        implements NetworkPart {
    /** What the parts of a network lack must be noticed when they are read, not when they are used. */
    public FusionNetworkPart {
        tasks = List.copyOf(tasks);
        modalities = List.copyOf(modalities);
        long different =
                modalities.stream().map(SequenceOutline::modality).distinct().count();
        if (tasks.isEmpty() || modalities.isEmpty() || different < modalities.size()) {
            throw new IllegalArgumentException("it has no task, no modality, or one twice");
        }
        FusionModels.of(model).requireComplete(options);
    }

    public static FusionNetworkPart of(FusionNetwork network, FusionInput input, Corpus corpus) {
        List<SequenceOutline> modalities = input.widths().modalities().stream()
                .map(modality -> SequenceOutline.of(corpus.sequences(modality).orElseThrow()))
                .toList();
        return new FusionNetworkPart(
                network.model().id(),
                network.form().options(),
                network.form().tasks(),
                modalities,
                network.count(),
                corpus.info().title(),
                SequencesFingerprint.of(corpus, input.widths().modalities()));
    }

    /** The network, without its values. */
    public FusionNetwork network() {
        Map<Modality, Integer> widths = new EnumMap<>(Modality.class);
        modalities.forEach(each -> widths.put(each.modality(), each.columns()));
        return new FusionNetwork(FusionModels.of(model), new FusionForm(new InputWidths(widths), tasks, options));
    }

    /** Whether it was trained on the sequences of a corpus. */
    public boolean knows(Corpus corpus) {
        List<Modality> read = modalities.stream().map(SequenceOutline::modality).toList();
        return fingerprint != null && fingerprint.equals(SequencesFingerprint.of(corpus, read));
    }

    /** The main task. */
    public FusionTask main() {
        return tasks.getFirst();
    }
}
