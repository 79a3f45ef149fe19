package io.talkturn.cli;

import io.talkturn.corpus.Modality;
import io.talkturn.foundation.UserError;
import io.talkturn.model.fusion.Preset;
import io.talkturn.training.fusion.FurtherTask;
import io.talkturn.training.fusion.FusionSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code talkturn train} that fusion models alone have; what is not given has the default of weak-mtl.md. */
final class FusionOptions {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "Train a fusion model on the corpus's sequences instead of a HAN network: ef-avg, lf-avg, ef-lf-avg,"
                            + " ef-lstm, lf-lstm, ef-lf-lstm, ef-trans, lf-trans, ef-lf-trans, mfn, mult or emo-emb.")
    private @Nullable String model;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "The sizes of the paper for iemocap or mosei. Default: iemocap.")
    private @Nullable String preset;

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

    @Option(names = "--standardise", description = "z-score every column with the train partition.")
    private boolean standardise;

    @Option(
            names = "--no-positive-weights",
            description =
                    "A positive of a class counts as much as a negative. Default: negatives / positives of train.")
    private boolean noPositiveWeights;

    @Option(
            names = "--dev-share",
            paramLabel = "SHARE",
            description = "The share of train that chooses the epoch where the corpus has no dev partition; 0: none."
                    + " Default: 0.1.")
    private @Nullable Double devShare;

    @Option(
            names = "--class-vectors",
            paramLabel = "FILE",
            description = "For emo-emb: a GloVe file with the words of the classes. Default: drawn vectors.")
    private @Nullable Path classVectors;

    @Option(
            names = "--plateau",
            paramLabel = "N",
            description =
                    "Epochs without a better dev value after which the learning rate falls; 0: never. Default: 5.")
    private @Nullable Integer plateau;

    @Option(names = "--plateau-factor", paramLabel = "FACTOR", description = "By which it falls. Default: 0.1.")
    private @Nullable Double plateauFactor;

    /** Whether a fusion model is asked for. */
    boolean isAsked() {
        return model != null;
    }

    /**
     * The settings that were given.
     *
     * @param base those of another run, null: the defaults
     */
    FusionSettings settings(String primary, @Nullable FusionSettings base) {
        String id = model != null || base == null ? String.valueOf(model) : base.model();
        Preset sizes = preset == null ? (base == null ? Preset.IEMOCAP : base.preset()) : preset(preset);
        FusionSettings usual = base == null ? FusionSettings.defaults(id, sizes, primary) : base;
        Map<String, Double> options = new LinkedHashMap<>(usual.model().equals(id) ? usual.options() : Map.of());
        options.putAll(set);
        return new FusionSettings(
                id,
                sizes,
                options,
                modalities.isEmpty()
                        ? usual.modalities()
                        : modalities.stream()
                                .map(String::strip)
                                .map(Modality::of)
                                .toList(),
                primary,
                with.isEmpty()
                        ? usual.with()
                        : with.stream()
                                .filter(w -> !w.equals("none"))
                                .map(FusionOptions::task)
                                .toList(),
                !noPositiveWeights && usual.positiveWeights(),
                standardise || usual.standardise(),
                devShare == null ? usual.devShare() : devShare,
                classVectors == null
                        ? usual.classVectors()
                        : classVectors.toAbsolutePath().toString(),
                plateau == null ? usual.plateau() : plateau,
                plateauFactor == null ? usual.plateauFactor() : plateauFactor);
    }

    private static Preset preset(String name) {
        return Stream.of(Preset.values())
                .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new UserError("There is no preset “" + name + "”.", "Use iemocap or mosei."));
    }

    /** Reads {@code sentiment:weak:confidence}. */
    static FurtherTask task(String text) {
        List<String> parts = new ArrayList<>(List.of(text.strip().split(":", -1)));
        String task = parts.removeFirst();
        FurtherTask.Source source = FurtherTask.Source.STRONG;
        Double lambda = null;
        boolean probabilities = false;
        for (String part : parts) {
            switch (part) {
                case "strong" -> source = FurtherTask.Source.STRONG;
                case "weak" -> source = FurtherTask.Source.WEAK;
                case "confidence" -> lambda = null;
                case "probabilities" -> probabilities = true;
                default -> lambda = number(part, text);
            }
        }
        return new FurtherTask(task, source, lambda, probabilities);
    }

    private static double number(String part, String whole) {
        try {
            return Double.parseDouble(part);
        } catch (NumberFormatException e) {
            throw new UserError(
                    "“" + part + "” in “--with " + whole + "” is neither a source nor a weight.",
                    null,
                    "Write sentiment:weak:confidence, sentiment:weak:0.5 or sarcasm:strong:0.5.",
                    e);
        }
    }
}
