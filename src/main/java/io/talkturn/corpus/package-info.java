/** Conversations, talkturns, words, labels, measured features and partitions: plain data, no files. */
package io.talkturn.corpus;
