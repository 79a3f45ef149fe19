/** Whether the attention of a run is worth believing: the line under transcripts, and the figures behind it. */
package io.talkturn.ui.faith;
