/** Conversations as people type them: a name, a colon and what was said, a line a talkturn. */
package io.talkturn.corpus.io.typed;
