/** The program with a window: its start, its closing, and pictures of its pages. */
package io.talkturn.ui.app;
