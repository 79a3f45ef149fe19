/** What every importer stands on: the contract, encodings, rows of CSV, TSV and JSON with their lines, notes. */
package io.talkturn.corpus.io.source;
