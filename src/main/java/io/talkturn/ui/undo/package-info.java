/** Undo and redo of changes to a configuration. */
package io.talkturn.ui.undo;
