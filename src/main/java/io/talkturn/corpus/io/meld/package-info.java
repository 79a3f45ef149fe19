/** MELD: emotion and sentiment of dialogues from a television series, as its authors publish it. */
package io.talkturn.corpus.io.meld;
