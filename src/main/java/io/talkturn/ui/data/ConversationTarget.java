package io.talkturn.ui.data;

import io.talkturn.ui.nav.Target;

/** The talkturns of one conversation, by its id. */
public record ConversationTarget(String conversation) implements Target {}
