/** ELAN: annotation files and their tab-delimited exports. */
package io.talkturn.corpus.io.transcript.elan;
