/** Any table of talkturns, CSV, TSV, JSON Lines or JSON, read through a mapping of its columns. */
package io.talkturn.corpus.io.table;
