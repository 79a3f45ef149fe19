package io.talkturn.cli;

import io.talkturn.model.Architecture;
import io.talkturn.run.preset.FusionPreset;
import io.talkturn.run.preset.HanPreset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code talkturn train} that say which network is trained, and with whose settings it begins. */
final class NetworkOptions {
    static final String MODEL = "--model";
    static final String ARCHITECTURE = "--architecture";
    static final String PRESET = "--preset";

    @Option(
            names = ARCHITECTURE,
            paramLabel = "NAME",
            description =
                    "A HAN network over windows of talkturns: han, flat (multi-task HAN) or rock (HAN-ROCK). Default:"
                            + " rock.")
    private @Nullable String architecture;

    @Option(
            names = MODEL,
            paramLabel = "MODEL",
            description =
                    "A fusion model on the corpus's sequences instead: ef-avg, lf-avg, ef-lf-avg, ef-lstm, lf-lstm,"
                            + " ef-lf-lstm, ef-trans, lf-trans, ef-lf-trans, mfn, mult, emo-emb, tfn or lmf.")
    private @Nullable String model;

    @Option(
            names = PRESET,
            paramLabel = "NAME",
            description = {
                "All settings that the paper prints, which other options then change. For fusion models iemocap or mosei:"
                        + " sizes, learning rate, batch and seed. For HAN-ROCK iemocap.class4, iemocap.valence,"
                        + " iemocap.activation, iemocap.dominance, semaine.activation, semaine.intensity, semaine.power or"
                        + " semaine.valence: sizes, learning rate, batch, L2, dropouts, the rule of the loss weights and the"
                        + " primary one; with :printed behind it also the other loss weights as printed, divided by their"
                        + " sum. Default: none, for fusion models the sizes of iemocap."
            })
    private @Nullable String preset;

    /** A fusion model, null where none is asked for. */
    @Nullable
    String model() {
        return model;
    }

    /** The architecture asked for, null where none is. */
    @Nullable
    Architecture architecture() {
        return architecture == null ? null : Architecture.of(architecture);
    }

    /**
     * The preset of a HAN network.
     *
     * @throws io.talkturn.foundation.UserError where there is none of that name
     */
    @Nullable
    HanPreset hanPreset() {
        return preset == null ? null : HanPreset.of(preset);
    }

    /**
     * The preset of a fusion model.
     *
     * @throws io.talkturn.foundation.UserError where there is none of that name
     */
    @Nullable
    FusionPreset fusionPreset(String id) {
        return preset == null ? null : FusionPreset.of(preset, id);
    }
}
