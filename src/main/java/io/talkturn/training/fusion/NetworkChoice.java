package io.talkturn.training.fusion;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.talkturn.model.fusion.FusionModel;
import io.talkturn.model.fusion.FusionModels;
import io.talkturn.model.fusion.ModelOptions;
import io.talkturn.model.fusion.Preset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which fusion network (weak-label paper: models); the id is {@code model} in files.
 *
 * @param id of the model, for example {@code ef-lf-lstm}
 * @param preset whose sizes it has
 * @param options sizes and rates that differ from the preset, by name
 */
public record NetworkChoice(@JsonProperty("model") String id, Preset preset, Map<String, Double> options) {
    /** What a file lacks must be noticed when it is read, not when it is used. */
    public NetworkChoice {
        Stream.of(id, preset).forEach(Objects::requireNonNull);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** A model as a preset has it. */
    public static NetworkChoice of(String id, Preset preset) {
        return new NetworkChoice(id, preset, Map.of());
    }

    /** The same preset for another model, whose own sizes then hold. */
    public NetworkChoice of(String other) {
        return other.equals(id) ? this : of(other, preset);
    }

    /**
     * The model by its id.
     *
     * @throws io.talkturn.foundation.UserError where there is none of that id
     */
    public FusionModel model() {
        return FusionModels.of(id);
    }

    /**
     * The preset's sizes and rates with what differs.
     *
     * @throws io.talkturn.foundation.UserError where the model has no such option, or it does not take the number
     */
    public ModelOptions complete() {
        return model().preset(preset, options);
    }
}
