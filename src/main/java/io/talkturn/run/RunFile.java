package io.talkturn.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.talkturn.training.TrainingSettings;

/**
 * The form of {@code run.json}: all that a run has stands side by side in one object. A file without a {@code kind} is of a
 * time when there were HAN networks only.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = RunFile.Han.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunFile.Han.class, name = "han"),
    @JsonSubTypes.Type(value = RunFile.Fusion.class, name = "fusion")
})
sealed interface RunFile {
    /** What stands in it. */
    RunSpec spec();

    /** The file of a specification. */
    static RunFile of(RunSpec spec) {
        return switch (spec.network()) {
            case HanSpec han -> new Han(spec.header(), han, spec.training());
            case FusionSpec fusion -> new Fusion(spec.header(), fusion, spec.training());
        };
    }

    /** A run of a HAN network. */
    record Han(
            @JsonUnwrapped RunHeader header, @JsonUnwrapped HanSpec network, TrainingSettings training)
            implements RunFile {
        @Override
        public RunSpec spec() {
            return new RunSpec(header, network, training);
        }
    }

    /** A run of a fusion network. */
    record Fusion(
            @JsonUnwrapped RunHeader header, @JsonUnwrapped FusionSpec network, TrainingSettings training)
            implements RunFile {
        @Override
        public RunSpec spec() {
            return new RunSpec(header, network, training);
        }
    }
}
