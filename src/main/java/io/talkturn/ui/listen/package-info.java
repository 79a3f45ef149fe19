/** Hearing and seeing a talkturn: its recording, the waveform around it, its words as they are spoken. */
package io.talkturn.ui.listen;
