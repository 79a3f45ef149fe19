/** RTTM: who speaks when, without what is said. */
package io.talkturn.corpus.io.transcript.rttm;
