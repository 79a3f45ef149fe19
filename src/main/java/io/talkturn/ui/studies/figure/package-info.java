/** The figures of a study: its settings against what they came to, and how its trials learned. */
package io.talkturn.ui.studies.figure;
