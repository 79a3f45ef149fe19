/** How HAN networks learn from windows of talkturns (HAN-ROCK paper: training, docs/decisions/0020-networks.md). Uses DJL. */
package io.talkturn.training.han;
