package io.talkturn.corpus.io.iemocap;

/** A line of a transcription: what was said and when, in seconds. */
record Utterance(int line, String id, double start, double end, String text) {}
