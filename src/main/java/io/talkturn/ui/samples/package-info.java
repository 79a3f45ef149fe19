/** The samples of a fusion run: found by class, by right and wrong, by words, and looked into with all their modalities. */
package io.talkturn.ui.samples;
