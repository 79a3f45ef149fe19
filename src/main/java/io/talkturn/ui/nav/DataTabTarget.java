package io.talkturn.ui.nav;

/** A part of the page Data. */
public record DataTabTarget(DataTab tab) implements Target {}
