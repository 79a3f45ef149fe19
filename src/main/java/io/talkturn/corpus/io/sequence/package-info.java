/** Sequences made for corpora that have none: word vectors of what was said. */
package io.talkturn.corpus.io.sequence;
