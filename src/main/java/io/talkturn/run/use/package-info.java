/** What trained runs are used for: predicting, weak labels, ablation. */
package io.talkturn.run.use;
