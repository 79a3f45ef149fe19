package io.talkturn.ui.data;

import io.talkturn.ui.kit.Texts;
import java.util.Locale;

/** The parts of the page. */
enum DataTab {
    CORPORA,
    LABELS,
    TALKTURNS,
    VALUES,
    WEAVING,
    PARTITIONS;

    String title() {
        return Texts.of("data.tab." + name().toLowerCase(Locale.ROOT));
    }
}
