/** Chance that is the same for the same seed. */
package io.talkturn.sample.chance;
