package io.talkturn.model.fusion;

/** The corpora for which the paper gives sizes (weak-label paper: models). */
public enum Preset {
    IEMOCAP,
    MOSEI
}
