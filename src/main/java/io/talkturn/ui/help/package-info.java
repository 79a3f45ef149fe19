/** Help where one is: settings, log, shortcuts, glossary, the first welcome and the tour. */
package io.talkturn.ui.help;
