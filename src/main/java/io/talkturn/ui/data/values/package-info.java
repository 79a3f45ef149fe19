/** The tab of labels and features: their distributions, raters' agreement, what is missing, sequences. */
package io.talkturn.ui.data.values;
