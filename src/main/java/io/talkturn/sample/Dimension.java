package io.talkturn.sample;

import io.talkturn.sample.script.Affect;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What raters tick on a scale from 1 to 5. */
enum Dimension {
    VALENCE(Affect::valence),
    ACTIVATION(Affect::activation),
    DOMINANCE(Affect::dominance);

    private final ToDoubleFunction<Affect> value;

    Dimension(ToDoubleFunction<Affect> value) {
        this.value = value;
    }

    /** The name of the label. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    double of(Affect affect) {
        return value.applyAsDouble(affect);
    }
}
