/** Timed transcripts as annotation tools write them: tiers become talkturns, words and labels, whatever the format. */
package io.talkturn.corpus.io.transcript;
