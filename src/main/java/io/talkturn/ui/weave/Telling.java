package io.talkturn.ui.weave;

import io.talkturn.monah.Family;
import io.talkturn.monah.WeaveSettings;
import io.talkturn.ui.kit.Texts;
import java.util.Locale;

/** What narratives tell, as people choose it. */
enum Telling {
    V(Family.V, false),
    VP(Family.VP, false),
    VA(Family.VA, false),
    VPA9(Family.VPA, false),
    VPA(Family.VPA, true);

    private final Family family;
    private final boolean nodAndLean;

    Telling(Family family, boolean nodAndLean) {
        this.family = family;
        this.nodAndLean = nodAndLean;
    }

    String title() {
        return Texts.of("weave.telling." + name().toLowerCase(Locale.ROOT));
    }

    WeaveSettings in(WeaveSettings settings) {
        return settings.withFamily(family).withNodAndLean(nodAndLean);
    }

    static Telling of(WeaveSettings settings) {
        return switch (settings.family()) {
            case V -> V;
            case VP -> VP;
            case VA -> VA;
            case VPA -> settings.nodAndLean() ? VPA : VPA9;
        };
    }
}
