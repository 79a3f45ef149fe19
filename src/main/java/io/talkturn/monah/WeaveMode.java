package io.talkturn.monah;

import java.util.Locale;

/** Whether narratives repeat the slips of the authors' program (docs/papers.md, repairs). */
public enum WeaveMode {
    /** Its slips are put right. */
    CLEAN,
    /** As the authors' program wrote them, sentence for sentence. */
    COMPAT;

    /** The name in files: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
