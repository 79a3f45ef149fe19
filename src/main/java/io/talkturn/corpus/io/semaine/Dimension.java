package io.talkturn.corpus.io.semaine;

/** A dimension that raters traced, by the letter after the last D of a trace's file name. */
enum Dimension {
    V("valence"),
    A("activation"),
    P("power"),
    I("intensity"),
    E("expectation");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The name of the label. */
    String label() {
        return label;
    }

    /** Whether every recording should have it; expectation was traced for a few only. */
    boolean isUsual() {
        return this != E;
    }
}
