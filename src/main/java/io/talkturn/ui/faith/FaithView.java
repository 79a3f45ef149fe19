package io.talkturn.ui.faith;

/** What the charts draw. */
enum FaithView {
    /** The falls themselves. */
    FALLS,
    /** What highest and lowest attention do beyond random choices: paired, so with intervals of their own. */
    BEYOND
}
