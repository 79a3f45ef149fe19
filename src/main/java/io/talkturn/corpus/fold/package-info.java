/** Folds: a corpus divided several times, so that every conversation is tested by a network that has not seen it. */
package io.talkturn.corpus.fold;
