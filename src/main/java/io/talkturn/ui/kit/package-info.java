/** The small set of controls that all pages are built from. */
package io.talkturn.ui.kit;
