/** The tables of MONAH's own program: words, talkturns, tone. */
package io.talkturn.corpus.io.monah;
