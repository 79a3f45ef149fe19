package io.talkturn.sample;

import io.talkturn.sample.script.Affect;
import java.util.Locale;

/** What raters tick on a scale from 1 to 5. */
enum Dimension {
    VALENCE,
    ACTIVATION,
    DOMINANCE;

    /** The name of the label. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    double of(Affect affect) {
        return switch (this) {
            case VALENCE -> affect.valence();
            case ACTIVATION -> affect.activation();
            case DOMINANCE -> affect.dominance();
        };
    }
}
