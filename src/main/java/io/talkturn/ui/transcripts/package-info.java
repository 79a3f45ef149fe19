/** The page Transcripts: a conversation as people read it, with labels, errors and the attention of one or two runs. */
package io.talkturn.ui.transcripts;
