/** Texts in which names and times stand before what was said, as meeting tools export them. */
package io.talkturn.corpus.io.transcript.plain;
