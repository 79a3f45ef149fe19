package io.talkturn.ui.listen;

import io.talkturn.sound.Player;

/** Makes what plays a recording; a test gives one that only counts. */
@FunctionalInterface
public interface PlayerMaker {
    /** A player of what was found, which is playable. */
    Player of(Recorded recorded);
}
