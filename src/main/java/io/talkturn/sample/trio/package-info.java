/** The simulated corpora of the sample affect-trio: three corpora whose tasks share hidden causes. */
package io.talkturn.sample.trio;
