/** Corpora in the folders that ConvoKit writes. */
package io.talkturn.corpus.io.convokit;
