/** Losses, optimizers, batches, the loop, checkpoints and devices (han-rock.md 5 and 7). Uses DJL. */
package io.talkturn.training;
