package io.talkturn.corpus;

/** One spoken word and when it was said, in seconds from the start of the recording. */
public record Word(String text, double start, double end) {}
