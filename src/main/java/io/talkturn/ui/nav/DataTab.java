package io.talkturn.ui.nav;

import io.talkturn.ui.kit.Texts;
import java.util.Locale;

/** The parts of the page Data. */
public enum DataTab {
    CORPORA,
    LABELS,
    TALKTURNS,
    VALUES,
    WEAVING,
    PARTITIONS;

    public String title() {
        return Texts.of("data.tab." + name().toLowerCase(Locale.ROOT));
    }
}
