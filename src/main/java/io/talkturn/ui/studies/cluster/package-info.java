/** Where a study runs: a cluster asked for its trials, and what it has of them. */
package io.talkturn.ui.studies.cluster;
