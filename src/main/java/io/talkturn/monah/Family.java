package io.talkturn.monah;

import java.util.Locale;

/** Which kinds of cue a narrative tells (MONAH paper: narrative). */
public enum Family {
    /** What was said, nothing else. */
    V(false, false),
    /** And how it was said: delay, tone, speech rate. */
    VP(true, false),
    /** And what the face and body did. */
    VA(false, true),
    /** All of it. */
    VPA(true, true);

    private final boolean prosody;
    private final boolean actions;

    Family(boolean prosody, boolean actions) {
        this.prosody = prosody;
        this.actions = actions;
    }

    /** The name in files: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether delay, tone and speech rate are told. */
    public boolean tellsProsody() {
        return prosody;
    }

    /** Whether facial actions, nods and leaning are told. */
    public boolean tellsActions() {
        return actions;
    }
}
