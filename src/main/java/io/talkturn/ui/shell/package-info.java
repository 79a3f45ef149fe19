/** The frame around the pages: top bar, rail, status bar, search of commands. */
package io.talkturn.ui.shell;
