/** Dialogues in JSON whose talkturns stand in lists inside other lists and objects. */
package io.talkturn.corpus.io.nested;
