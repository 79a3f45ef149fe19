/** Measures how fast training is against the bare engine, and what it keeps in memory. Uses DJL. */
package io.talkturn.benchmark;
