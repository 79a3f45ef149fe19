/** Metrics, mutual information, ranks, weights, the jackknife, bootstraps and attention summaries: pure functions on arrays. */
package io.talkturn.evaluation;
