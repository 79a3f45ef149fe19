package io.talkturn.ui.nav;

/** The labels of all corpora of the project side by side, on the page Data. */
public record LabelsTarget() implements Target {}
