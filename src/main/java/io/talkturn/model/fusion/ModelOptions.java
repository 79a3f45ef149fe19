package io.talkturn.model.fusion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.talkturn.foundation.UserError;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers that a model is made with, by the names of its {@link Option}s; in files a JSON object.
 *
 * @param values complete and checked, in the order of the model's options
 */
public record ModelOptions(@JsonValue Map<String, Double> values) {
    @JsonCreator
    public ModelOptions {
        values.forEach((name, value) -> Objects.requireNonNull(value, name));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The options of a preset. */
    static ModelOptions preset(List<Option> options, Preset preset) {
        Map<String, Double> values = new LinkedHashMap<>();
        options.forEach(o -> values.put(o.name(), o.in(preset)));
        return new ModelOptions(values);
    }

    /**
     * These options with others in their place.
     *
     * @throws UserError where the model has no such option, or it does not take the number
     */
    ModelOptions with(List<Option> options, Map<String, Double> others) {
        Map<String, Double> changed = new LinkedHashMap<>(values);
        others.forEach((name, value) -> {
            Option option = options.stream()
                    .filter(o -> o.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UserError(
                            "The model has no option “" + name + "”.",
                            "Its options are " + String.join(", ", values.keySet()) + "."));
            requireAllowed(option, value);
            changed.put(name, value);
        });
        return new ModelOptions(changed);
    }

    /** Refuses options of which one is missing or cannot have its number. */
    void requireComplete(List<Option> options) {
        for (Option option : options) {
            Double value = values.get(option.name());
            if (value == null) {
                throw new UserError("The option “" + option.name() + "” is missing.", "Restore the file from a copy.");
            }
            requireAllowed(option, value);
        }
    }

    private static void requireAllowed(Option option, double value) {
        if (!option.kind().allows(value)) {
            throw new UserError(
                    "The option “" + option.name() + "” cannot be " + value + ".",
                    "Use " + option.kind().range() + ".");
        }
    }

    /** A whole number. */
    public int size(String name) {
        return (int) value(name);
    }

    /** A dropout rate. */
    public double rate(String name) {
        return value(name);
    }

    /** A yes or no; no where the model has no such option. */
    public boolean flag(String name) {
        return values.getOrDefault(name, 0.0) != 0;
    }

    private double value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
