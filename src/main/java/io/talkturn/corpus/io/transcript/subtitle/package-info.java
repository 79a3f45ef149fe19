/** Subtitles: SubRip and WebVTT. */
package io.talkturn.corpus.io.transcript.subtitle;
