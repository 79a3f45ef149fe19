/** The networks: settings, parameters in torch's layout, forward passes (HAN-ROCK paper: forward pass). Uses DJL. */
package io.talkturn.model;
