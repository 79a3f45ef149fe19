/** A run applied to conversations that it did not learn from: a corpus, a file, or what is pasted. */
package io.talkturn.ui.apply;
