package io.talkturn.monah;

import java.util.Locale;

/** The facial action units that MONAH and the auxiliary tasks use, by their number in the Facial Action Coding System. */
public enum ActionUnit {
    /** Upper lid raiser. */
    AU05(0),
    /** Cheek raiser. */
    AU06(1),
    /** Lip corner puller. */
    AU12(2),
    /** Chin raiser. */
    AU17(3),
    /** Lip stretcher. */
    AU20(4),
    /** Lips part. */
    AU25(5);

    private final int place;

    ActionUnit(int place) {
        this.place = place;
    }

    /** Where it stands in arrays over all units, from 0. */
    public int place() {
        return place;
    }

    /** A bit of its own, for sets of units in one number. */
    public int bit() {
        return 1 << place;
    }

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
