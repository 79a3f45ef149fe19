package io.talkturn.model.fusion;

/** The corpora for which the paper gives sizes (weak-mtl.md 2). */
public enum Preset {
    IEMOCAP,
    MOSEI
}
