/** SEMAINE: sessions with aligned transcripts and traces of raters. */
package io.talkturn.corpus.io.semaine;
