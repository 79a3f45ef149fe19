/** The settings that the papers print, for window, command line and studies. */
package io.talkturn.run.preset;
