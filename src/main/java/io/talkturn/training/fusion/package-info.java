/** How fusion networks learn from samples of sequences (weak-mtl.md 3 and 4). Uses DJL. */
package io.talkturn.training.fusion;
