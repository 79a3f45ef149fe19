/** The loop of training, whatever network it trains: losses, optimizers, checkpoints, devices (HAN-ROCK paper and weak-label paper: training). Uses DJL. */
package io.talkturn.training;
