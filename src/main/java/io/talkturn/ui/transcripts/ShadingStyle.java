package io.talkturn.ui.transcripts;

/** How attention is made visible. */
public enum ShadingStyle {
    /** Background shades. */
    SHADE,
    /** Larger, darker type, as in the paper. */
    PAPER
}
