/** The fusion models over word-aligned text, audio and vision (weak-label paper: models). Uses DJL. */
package io.talkturn.model.fusion;
