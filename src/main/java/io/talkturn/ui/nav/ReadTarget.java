package io.talkturn.ui.nav;

import org.jspecify.annotations.Nullable;

/**
 * A conversation of the corpus that is looked at, to be read on the page Transcripts.
 *
 * @param conversation its id
 * @param talkturn the talkturn to go to, null for the first
 */
public record ReadTarget(String conversation, @Nullable String talkturn) implements Target {}
