/** The fusion models over word-aligned text, audio and vision (weak-mtl.md 2). Uses DJL. */
package io.talkturn.model.fusion;
