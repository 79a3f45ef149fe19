/** The runs of the open project as all pages see them, kept up to date from their folders. */
package io.talkturn.ui.runs;
