package io.talkturn.cli;

import io.talkturn.corpus.Modality;
import io.talkturn.corpus.Provenance;
import io.talkturn.corpus.io.source.FeatureChoices;
import io.talkturn.corpus.io.source.FeatureChoices.SentimentRule;
import io.talkturn.corpus.io.source.FeatureChoices.Task;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
            description = "Which array of npy, npz or mat files is what, as JSON (docs/corpora.md).")
    private @Nullable Path arrays;

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
                task == null ? null : Task.of(task), SentimentRule.of(sentiment), steps, provenance, arrays);
    }
}
