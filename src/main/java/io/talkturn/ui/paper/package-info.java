/** What the window puts on paper: asked in a dialog, written by the exporter that the command line has too. */
@org.jspecify.annotations.NullMarked
package io.talkturn.ui.paper;
