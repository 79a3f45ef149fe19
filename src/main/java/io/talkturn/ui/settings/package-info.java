/** What the program remembers about its user: theme, window, recent projects. */
package io.talkturn.ui.settings;
