package io.talkturn.monah;

import java.util.Locale;

/** The facial action units that MONAH and the auxiliary tasks use, by their number in the Facial Action Coding System. */
public enum ActionUnit {
    /** Upper lid raiser. */
    AU05,
    /** Cheek raiser. */
    AU06,
    /** Lip corner puller. */
    AU12,
    /** Chin raiser. */
    AU17,
    /** Lip stretcher. */
    AU20,
    /** Lips part. */
    AU25;

    /** The id of the auxiliary task and of the corpus feature, for example {@code au05}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** OpenFace's column of 0 or 1. */
    public String presenceColumn() {
        return name() + "_c";
    }

    /** OpenFace's column of intensities 0-5. */
    public String intensityColumn() {
        return name() + "_r";
    }
}
