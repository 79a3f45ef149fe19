package io.talkturn.ui.data.partitions;

import io.talkturn.ui.kit.Texts;

/** How folds are made. */
public enum FoldsWay {
    CHANCE,
    SPEAKER,
    SESSION,
    RECORDING,
    PATTERN,
    FILE;

    /** What people read of it. */
    String title() {
        return Texts.of("folds.way." + name());
    }

    /** What it leaves out together. */
    String meaning() {
        return Texts.of("folds.way." + name() + ".tip");
    }
}
