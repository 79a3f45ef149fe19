/** Files of features as corpora: samples with sequences of text, audio and vision, and labels of several tasks. */
package io.talkturn.corpus.io.feature;
