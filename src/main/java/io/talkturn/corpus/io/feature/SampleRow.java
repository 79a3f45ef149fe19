package io.talkturn.corpus.io.feature;

/**
 * A sample with its place in the corpus.
 *
 * @param split the number of its split
 * @param conversation the conversation that it is in
 * @param id its id in the corpus, of its own
 */
record SampleRow(int split, Sample sample, String conversation, String id) {}
