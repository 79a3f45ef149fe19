package io.talkturn.sample.trio;

/**
 * One talkturn with what is measured of it and what caused it.
 *
 * @param text [words, columns]
 * @param audio [words, columns]
 * @param vision [words, columns]
 */
record Take(Person person, Feeling feeling, String[] words, float[][] text, float[][] audio, float[][] vision) {}
