/** The page Data: corpora, conversations, talkturns, labels, partitions, import. */
package io.talkturn.ui.data;
