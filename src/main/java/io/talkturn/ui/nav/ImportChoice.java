package io.talkturn.ui.nav;

/** The page Data, with the question whether a file or a folder is to be imported. */
public record ImportChoice() implements Target {}
