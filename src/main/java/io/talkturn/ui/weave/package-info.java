/** Weaving on the page Data: settings, files of measurements, a live preview and its time line; corrections of talkturns. */
package io.talkturn.ui.weave;
