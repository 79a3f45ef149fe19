/** The loop of training, whatever network it trains: losses, optimizers, checkpoints, devices (han-rock.md 5, weak-mtl.md 3). Uses DJL. */
package io.talkturn.training;
