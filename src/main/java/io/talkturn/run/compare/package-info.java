/** Predictions judged over conversations: of one run, and of two runs against each other. */
package io.talkturn.run.compare;
