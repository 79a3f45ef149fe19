/** Praat: TextGrids, those of the Montreal Forced Aligner too. */
package io.talkturn.corpus.io.transcript.praat;
