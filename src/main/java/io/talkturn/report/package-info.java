/** Tables and transcripts out of run folders, and the one exporter that the window and the command line share. */
package io.talkturn.report;
