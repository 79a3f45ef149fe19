/** Corpora on disk: the corpus folder, and one importer for every format that users have. */
package io.talkturn.corpus.io;
