/** Metrics, mutual information, ranks, weights, bootstraps and attention summaries: pure functions on arrays. */
package io.talkturn.evaluation;
