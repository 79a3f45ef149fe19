package io.talkturn.cli;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.FeatureChoices.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for files of features. */
final class FeatureOptions {
    @Option(
            names = "--task",
            paramLabel = "TASK",
            description =
                    "What the labels of a file of features are: emotion, sentiment or sarcasm. Default: told by their"
                            + " shape and values.")
    private @Nullable String task;

    @Option(
            names = "--sentiment",
            paramLabel = "RULE",
            defaultValue = "positive",
            description =
                    "How a sentiment score becomes a class: positive (above 0 against the rest), not-negative (0 and"
                            + " above against the rest), without-zero (0 has no class). Default: positive.")
    private String sentiment = "positive";

    @Option(
            names = "--extractor",
            paramLabel = "MODALITY=NAME[:VERSION]",
            description = "What measured a modality, where the file does not tell it; may be given several times, for"
                    + " example --extractor vision=FACET:4.2.")
    private Map<String, String> extractors = new LinkedHashMap<>();

    @Option(
            names = "--arrays",
            paramLabel = "FILE",
            description =
                    "Which array is what, as JSON, of any file that holds arrays (pickle, npz, npy, mat, HDF5, csd, JSON):"
                            + " it counts before the layout that is recognised. Parts of lists are named too: x.pkl:[0].train"
                            + " (docs/features.md).")
    private @Nullable Path arrays;

    @Option(
            names = "--classes",
            paramLabel = "NAME,NAME…",
            split = ",",
            description =
                    "The names of classes in the order of their codes or columns, for labels that are 0, 1, 2 … or"
                            + " columns of 0 and 1. Default: c0, c1, ….")
    private List<String> classes = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "LOW:HIGH",
            description =
                    "The ends of the scale of sentiment scores, for example --scale=-1:1. Default: told by the values,"
                            + " -3 to 3 or -1 to 1.")
    private @Nullable String scale;

    /** Whether somebody says which array is what. */
    boolean areMapped() {
        return arrays != null;
    }

    FeatureChoices choices(@Nullable Integer steps) {
        Map<Modality, Provenance> provenance = new EnumMap<>(Modality.class);
        extractors.forEach((modality, written) -> {
            int colon = written.lastIndexOf(':');
            provenance.put(
                    Modality.of(modality),
                    colon < 0
                            ? new Provenance(written.strip(), "", "")
                            : new Provenance(
                                    written.substring(0, colon).strip(),
                                    written.substring(colon + 1).strip(),
                                    ""));
        });
        return new FeatureChoices(
                task == null ? null : Task.of(task),
                SentimentRule.of(sentiment),
                steps,
                provenance,
                arrays,
                classes.stream().map(String::strip).toList(),
                scale == null ? null : FeatureChoices.Scale.of(scale));
    }
}
