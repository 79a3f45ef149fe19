/** How fusion networks learn from samples of sequences (weak-label paper: training, weak labels). Uses DJL. */
package io.talkturn.training.fusion;
