/** The label matrix: who labelled what, weak labels by a click, agreement and correlation between tasks. */
package io.talkturn.ui.labels;
