package io.talkturn.ui.listen;

/**
 * The word that is being said.
 *
 * @param band its talkturn
 * @param word its place among the talkturn's words, counted from 0
 */
public record SaidWord(Band band, int word) {}
