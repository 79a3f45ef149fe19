package io.talkturn.ui.transcripts;

/**
 * The word of the text that is being said.
 *
 * @param talkturn whose
 * @param from first character of the text as it is shown
 * @param to after the last character
 */
record LitWord(String talkturn, int from, int to) {}
