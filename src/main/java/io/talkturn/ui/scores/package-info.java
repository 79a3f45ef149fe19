/** The metrics of a run on a partition, as the pages Results and Transcripts show them. */
package io.talkturn.ui.scores;
